-- The firm has sent its log of the meeting; the buyer has begun one.

insert into logs (meeting, side, held, answers, revision, sent_by, entered_by, first_sent_at, sent_at) values
    (1, 'firm', 'held', sealed('logs.answers', '{"held":"held","interest":4,"consulted":{"said":{"minor":5000000,"currency":"USD"}},"prospective":"unknown","next":["samples","quotation"]}'),
        2, 1, 3, '2020-09-16T02:00:00+00:00', '2020-09-16T05:00:00+00:00');

insert into log_drafts (meeting, side, member, body, kept_at) values
    (1, 'buyer', 2, sealed('log_drafts.body', '{"starts_at":"2020-09-16T01:00:00Z","step":{"ask":"interest"},"answers":{"held":"held"}}'), '2020-09-16T02:10:00+00:00');
