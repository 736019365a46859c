-- A second announcement, whose copy for a buyer is to be said again.

insert into broadcasts (cohort, made_by, state, audience, body, revision, wording, busy, made_at, approved_by, starts_at,
    late_until, started_at, ended_at) values
    (1, 3, 'paused', '{"cohorts":[1],"any":[["everyone"]]}',
        sealed('broadcasts.body', '{"ko":{"words":"not-for-them"},"en":{"words":{"say":[{"text":"Please join five minutes early."}]}}}'),
        3, 1, 0, '2020-09-14T02:00:00+00:00', null, null, null, '2020-09-14T02:05:00+00:00', null);

insert into broadcast_readers (broadcast, person, member, lang, state, todo, due, wording, files_row, text_row, change_row,
    change_files_row, read_at, left_at, again) values
    (2, 2, 2, 'en', 'in', 'say', '2020-09-14T02:05:00+00:00', 1, null, null, null, null, null, null, true);
