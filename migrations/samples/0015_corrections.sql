-- The interpreter has corrected one answer and added the hours.

insert into logs (meeting, side, held, answers, revision, corrections, sent_by, entered_by, first_sent_at, sent_at) values
    (1, 'interpreter', 'held', sealed('logs.answers', '{"held":"held","prepared":"both","worked":{"from":"2020-09-16T01:00:00Z","until":"2020-09-16T01:40:00Z"}}'),
        3, 1, 2, null, '2020-09-16T02:00:00+00:00', '2020-09-16T02:30:00+00:00');
