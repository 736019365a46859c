-- Another firm had sent its log of the meeting before staff corrected who met.

insert into former_logs (meeting, side, party, held, answers, revision, sent_by, entered_by, first_sent_at, sent_at, set_aside_at) values
    (1, 'firm', 2, 'held', sealed('logs.answers', '{"held":"held","interest":3,"consulted":{"said":{"minor":3000000,"currency":"USD"}},"prospective":"unknown","next":["material"]}'),
        1, 1, null, '2020-09-16T02:00:00+00:00', '2020-09-16T02:00:00+00:00', '2020-09-16T03:00:00+00:00');
