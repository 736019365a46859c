-- A cohort of one meeting: a firm of Icheon, a buyer in Los Angeles, and an operator of the agency.

insert into cohorts (code, details, publication, published_at) values
    ('icheon-2020-us', '{"code":"icheon-2020-us","title":{"ko":"2020 이천시 미국 화상상담",
        "en":"2020 Icheon City Virtual Trade Delegation"},
        "title_for_buyers":"Online Meetings with Suppliers from Icheon, Korea",
        "host":{"ko":"이천시","en":"Icheon City"},"agency":null,"zone":"Asia/Seoul",
        "starts_on":"2020-09-15","ends_on":"2020-09-22",
        "venue":"이천시 화상상담장","directions":null,"phone":"031-555-0100","email":"help@icheon.example",
        "check_page":null,"policy":{"offsets":[1440,60,10],"quiet":null,"log_after":10,"follow_ups":[30],
        "keep_days":730}}',
    'published', '2020-09-10T00:00:00+00:00');

insert into days (cohort, day, look_at) values (1, '2020-09-16', '2020-09-15T23:00:00+00:00');

insert into companies (cohort, side, code, registration, details, left_at) values
    (1, 'firm', 'F01', '126-81-00001', '{"side":"firm","code":"F01","name":{"ko":"설봉세라믹(주)",
        "en":"Seolbong Ceramic"},"registration":"126-81-00001","products":{"ko":"도자기 식기","en":"Ceramic tableware"},
        "hs_code":"6911.10","homepage":null,"country":"KR","city":null,"zone":"Asia/Seoul","mode":"venue",
        "samples_to":null}', null),
    (1, 'buyer', 'B01', null, '{"side":"buyer","code":"B01","name":{"ko":"하버홈굿즈","en":"Harbor Home Goods"},
        "registration":null,"products":{"ko":"주방용품","en":"Kitchenware"},"hs_code":null,"homepage":null,
        "country":"US","city":"Long Beach","zone":"America/Los_Angeles","mode":"online","samples_to":null}', null);

insert into persons (details, lang, zone, country, zone_asked, erased_at) values
    (sealed('persons.details', '{"name":"김나루","position":"과장","salutation":null,"email":"naru@seolbong.example",
        "phone":"010-0000-0001"}'), 'ko', 'Asia/Seoul', 'KR', true, null),
    (sealed('persons.details', '{"name":"Dana Reyes","position":null,"salutation":"Ms.","email":null,"phone":null}'),
        'en', 'America/Los_Angeles', 'US', false, null),
    (sealed('persons.details', '{"name":"이운영","position":null,"salutation":null,"email":null,"phone":null}'),
        'ko', 'Asia/Seoul', 'KR', true, null);

insert into members (cohort, person, role, company, code, note, origin, imported, joined_at, left_at, look_at) values
    (1, 1, 'firm', 1, 'F01', null, 'workbook', sealed('members.imported', '{"name":"김나루"}'),
        '2020-09-10T01:00:00+00:00', null, '2020-09-15T01:00:00+00:00'),
    (1, 2, 'buyer', 2, 'B01', null, 'workbook', null, '2020-09-11T17:00:00+00:00', null, null),
    (1, 3, 'operator', null, 'S01', null, 'staff', null, null, null, null);

insert into meetings
    (cohort, code, firm, buyer, interpreter, starts_at, minutes, host_wall, booth, link, revision, state, look_at)
values
    (1, 'M01', 1, 2, null, '2020-09-16T01:00:00+00:00', 50, '2020-09-16T10:00', '3', 'https://meet.example/3', 1,
        'planned', '2020-09-15T01:00:00+00:00');

insert into parties
    (meeting, side, answer, answered_by, answered_at, answered_for, checked_in_at, late_minutes, wish)
values
    (1, 'firm', 'other-time', 1, '2020-09-14T00:00:05+00:00', '2020-09-16T01:00:00+00:00', null, null,
        sealed('parties.wish', '"오후 3시 이후"'));

insert into told (person, meeting, facts, facts_before, outbox) values
    (2, 1, '{"told":"stands","starts_at":"2020-09-16T01:00:00Z","minutes":50,"place":{"link":"https://meet.example/3"},
        "with":[1]}', '{"told":"off"}', 3);

insert into cards (person, meeting, outbox, shows) values (1, 1, 1, 'meeting');

insert into notices (key, person, outbox, spent_at) values
    ('day-before:p2:m1:1600218000', 2, 3, '2020-09-14T00:00:00+00:00');

insert into holidays (cohort, country, day, name) values (1, 'KR', '2020-10-01', '추석');

insert into preparations (cohort, code, details) values
    (1, 'P01', '{"code":"P01","kind":"catalog","side":"firm","title":{"ko":"카탈로그","en":"Catalog"},
        "due":"2020-09-04T09:00:00Z","happens_at":null,"place":null,"guidance":null}');

insert into invites (member, generation, code_hash, uses, uses_allowed, expires_at, revoked_at) values
    (1, 2, hashed('invites.code', 'B9D5M-PJTB9'), 1, 2, '2020-09-22T09:00:00+00:00', null);

insert into invite_uses (invite, generation, bot, account, member, used_at) values
    (1, 2, 7001, 11, 1, '2020-09-10T01:00:00+00:00');

insert into guesses (bot, account, guessed_at) values (7001, 66, '2020-09-13T12:00:00+00:00');

insert into consent_policies (cohort, policy) values
    (1, '{"version":2,"firms":[{"item":"collection","basis":"consent"}],"buyers":[],"helpers":[],"staff":[]}');

insert into consents (person, cohort, item, given, version, text_sha256, lang, source, document, answered_at) values
    (1, 1, 'collection', true, 2, '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'ko', 'chat',
        null, '2020-09-10T01:01:00+00:00');

insert into answers (bot, chat, message, text_hash, answered_at) values
    (7001, 11, 39, hashed('answers.text', '오후 3시 이후'), '2020-09-14T00:00:05+00:00');

insert into audit (cohort, member, action, what, at) values
    (1, 3, 'meeting-moved', '{"meeting":1}', '2020-09-12T02:00:00+00:00');

insert into imports (member, plan, sent_at, applied_at) values
    (3, sealed('imports.plan', '{"new":63}'), '2020-09-10T00:00:00+00:00', null);
