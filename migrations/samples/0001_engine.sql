-- A morning before the meetings: one reply sent, one on its way when the process stopped, a photograph still gathering.
-- `sealed` and `hashed` are the tests' words for columns that hold sealed JSON or a keyed hash.

insert into facts (name, value) values ('notices.looked_at', '2020-09-14T00:00:00+00:00');

insert into chats (bot, chat, kind, person, cohort, lang, talk, reach, send_after, open_since, met_at) values
    (7001, 11, 'private', 1, 1, 'ko', sealed('chats.talk', '{"version":1,"talk":"home"}'), 'open', null,
        '2020-09-10T01:00:00+00:00', '2020-09-10T01:00:00+00:00'),
    (7001, 12, 'private', 2, 1, 'en', null, 'blocked', '2020-09-14T00:01:00+00:00',
        '2020-09-12T17:00:00+00:00', '2020-09-11T17:00:00+00:00'),
    (7001, -1005, 'supergroup', null, null, null, null, 'open', null,
        '2020-09-10T02:00:00+00:00', '2020-09-10T02:00:00+00:00');

insert into inbox (bot, origin, update_id, chat, raw, parked, state, received_at, handled_at) values
    (7001, 'telegram', 901, 11, null, null, 'done', '2020-09-14T00:00:00+00:00', '2020-09-14T00:00:00.012+00:00'),
    (7001, 'telegram', 902, 11, null, sealed('inbox.parked', '"{\"update_id\":902}"'), 'parked',
        '2020-09-14T00:00:05+00:00', '2020-09-14T00:00:05.020+00:00'),
    (7001, 'telegram', 903, 11, '{"update_id":903}', null, 'waiting', '2020-09-14T00:00:09+00:00', null),
    (7001, 'worker', 1, 31, '{"imported":1}', null, 'waiting', '2020-09-14T00:00:09+00:00', null);

insert into outbox
    (bot, chat, person, lane, kind, op, target, again_of, about, body, once, due, useful_until, state, reason, tries,
        message_id, owed_at, claimed_at, settled_at)
values
    (7001, 11, 1, 0, 'reply', 'send', null, null, null,
        sealed('outbox.body', '{"text":[{"text":"참석하시겠습니까?"}]}'), null,
        '2020-09-14T00:00:00+00:00', null, 'sent', null, 1, 40,
        '2020-09-14T00:00:00+00:00', '2020-09-14T00:00:00+00:00', '2020-09-14T00:00:00.180+00:00'),
    (7001, 11, 1, 0, 'reply', 'edit', 1, null, null,
        sealed('outbox.body', '{"text":[{"text":"참석으로 적었습니다."}]}'), null,
        '2020-09-14T00:00:05+00:00', null, 'sending', null, 1, null,
        '2020-09-14T00:00:05+00:00', '2020-09-14T00:00:05+00:00', null),
    (7001, 12, 2, 1, 'notice', 'send', null, null, sealed('outbox.about', '{"notice":"day-before"}'), null, null,
        '2020-09-14T00:00:00+00:00', '2020-09-15T01:00:00+00:00', 'unreachable', 'blocked', 1, null,
        '2020-09-14T00:00:00+00:00', '2020-09-14T00:00:00+00:00', '2020-09-14T00:00:00.200+00:00'),
    (7001, -1005, null, 0, 'reply', 'send', null, null, null,
        sealed('outbox.body', '{"text":[{"text":"사진 2장을 받았습니다."}]}'), 'album:7001:11:13',
        '2020-09-14T00:00:12+00:00', null, 'waiting', null, 0, null, '2020-09-14T00:00:09+00:00', null, null);

insert into uploads (bot, sha256, file_id) values
    (7001, '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'BQACAgUAAxkDAAM');

insert into jobs (bot, chat, work, state, tries, not_before, owed_at) values
    (7001, 31, sealed('jobs.work', '{"staff-menu":31}'), 'waiting', 1,
        '2020-09-14T00:05:00+00:00', '2020-09-14T00:00:00+00:00');
