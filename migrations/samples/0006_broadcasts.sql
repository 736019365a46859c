-- An announcement on its way: one reader has it, one never pressed Start; a message to staff shows how far it is.

insert into audiences (cohort, name, audience, kept_by, kept_at) values
    (1, '참가기업', '{"cohorts":[1],"any":[[{"role":"firm"}]]}', 3, '2020-09-14T01:00:00+00:00');

insert into broadcasts (cohort, made_by, state, audience, body, revision, wording, busy, made_at, approved_by, starts_at,
    late_until, started_at, ended_at) values
    (1, 3, 'sending', '{"cohorts":[1],"any":[["everyone"]]}',
        sealed('broadcasts.body', '{"ko":{"words":{"say":[{"text":"상담장이 2층으로 바뀌었습니다."}]}},"en":{"words":"not-for-them"}}'),
        4, 1, 1, '2020-09-14T01:00:00+00:00', null, null, '2020-09-20T00:00:00+00:00', '2020-09-14T01:05:00+00:00', null);

insert into broadcast_readers (broadcast, person, member, lang, state, todo, due, wording, files_row, text_row, change_row,
    change_files_row, read_at, left_at) values
    (1, 1, 1, 'ko', 'in', null, '2020-09-14T01:05:00+00:00', 1, null, 1, null, null, '2020-09-14T01:20:00+00:00', null),
    (1, 2, 2, 'en', 'no-language', null, '2020-09-14T01:05:00+00:00', 1, null, null, null, null, null, null),
    (1, 3, 3, 'ko', 'unconnected', null, '2020-09-14T01:05:00+00:00', 1, null, null, null, null, null, null);

insert into broadcast_screens (outbox, broadcast, person, shown, shown_at, stale) values
    (2, 1, 3, '', '2020-09-14T01:05:00+00:00', 1);
