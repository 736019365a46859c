-- A message Telegram would not take, and one that may have arrived and was said again.

insert into outbox
    (bot, chat, person, lane, kind, op, target, again_of, about, body, once, due, useful_until, state, reason, tries,
        message_id, owed_at, claimed_at, settled_at)
values
    (7001, 12, 2, 0, 'reply', 'send', null, null, null,
        sealed('outbox.body', '{"text":[{"text":"확인했습니다."}]}'), null,
        '2020-09-14T00:01:00+00:00', null, 'refused', 'Bad Request: chat not found', 1, null,
        '2020-09-14T00:01:00+00:00', '2020-09-14T00:01:00+00:00', '2020-09-14T00:01:00.200+00:00'),
    (7001, 12, 2, 0, 'reply', 'send', null, 1, null,
        sealed('outbox.body', '{"text":[{"text":"다시 여쭙니다."}]}'), null,
        '2020-09-14T00:01:00+00:00', null, 'uncertain', 'timed out', 1, null,
        '2020-09-14T00:01:00+00:00', '2020-09-14T00:01:00+00:00', '2020-09-14T00:01:10+00:00');
