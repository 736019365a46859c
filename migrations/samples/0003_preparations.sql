-- The firm's catalog waits for staff, its samples are under way to the buyer, and both have a page of their own.

insert into duties (preparation, company, state, note, changed_by, changed_at, by_staff) values
    (1, 1, 'returned', sealed('duties.note', '{"reason":"영문으로 다시 부탁드립니다"}'), 3, '2020-09-02T01:00:00+00:00', true);

insert into materials (preparation, details, sha256, mime, bytes, given_by, given_at, removed_at) values
    (1, sealed('materials.details', '{"title":"미국 시장보고서","name":"report.pdf","url":null}'),
        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'application/pdf', 2048, 3,
        '2020-09-01T01:00:00+00:00', null);

insert into catalogs (preparation, company, version, state, lang, details, given_by, given_at, reviewed_by, reviewed_at) values
    (1, 1, 1, 'returned', 'ko', sealed('catalogs.details', '{"reason":"영문으로 다시 부탁드립니다"}'), 1,
        '2020-09-01T02:00:00+00:00', 3, '2020-09-02T01:00:00+00:00'),
    (1, 1, 2, 'given', 'en', sealed('catalogs.details', '{"title":"Tableware 2020"}'), 1,
        '2020-09-03T02:00:00+00:00', null, null);

insert into catalog_parts (catalog, state, details, sha256, mime, bytes, is_photo, is_link, file_id, unique_id, album,
    given_at) values
    (2, 'kept', sealed('catalog_parts.details', '{"name":"카탈로그 (최종).pdf","safe_name":"카탈로그 (최종).pdf"}'),
        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'application/pdf', 2048, false, false,
        'BQAC', 'AgAD', null, '2020-09-03T02:00:00+00:00'),
    (2, 'kept', sealed('catalog_parts.details', '{"name":"","safe_name":"","url":"https://seolbong.example/2020"}'),
        null, null, null, false, true, null, null, null, '2020-09-03T02:01:00+00:00');

insert into openings (what, id, member, company, opened_at) values
    ('material', 1, 1, 1, '2020-09-02T02:00:00+00:00');

insert into drafts (preparation, member, body, kept_at) values
    (1, 1, sealed('drafts.body', '{"id":1}'), '2020-09-07T01:00:00+00:00');

insert into shipments (preparation, company, carrier, state, shipped_on, details, tracking_hash, receipt_sha256,
    receipt_mime, revision, given_by, given_at) values
    (1, 1, 'ems', 'under-way', '2020-09-07', sealed('shipments.details', '{"tracking":"EE123456785KR"}'),
        hashed('shipments.tracking', 'EE123456785KR'), null, null, 1, 1, '2020-09-07T02:00:00+00:00');

insert into shipment_stops (shipment, buyer, office, arrival, answered_by, answered_at) values
    (1, 2, 'KOTRA 로스앤젤레스무역관', 'arrived', 2, '2020-09-12T02:00:00+00:00');

insert into slots (preparation, starts_at, minutes, company, booked_by, booked_at, withdrawn_at) values
    (1, '2020-09-10T01:00:00+00:00', 15, 1, 1, '2020-09-08T01:00:00+00:00', null),
    (1, '2020-09-10T01:15:00+00:00', 15, null, null, null, null);

insert into connection_tests (preparation, company, sound, camera, network, tested_by, tested_at) values
    (1, 1, true, true, false, 3, '2020-09-10T01:10:00+00:00');

insert into page_links (member, cohort, office, generation, expires_at, revoked_at) values
    (1, 1, null, 1, '2021-09-22T09:00:00+00:00', null),
    (null, 1, 'KOTRA 로스앤젤레스무역관', 1, '2020-10-22T09:00:00+00:00', null);

insert into page_sessions (cookie_hash, link, preparation, lang, cohort, talk, view, started_at, ends_at) values
    (hashed('page_sessions.cookie', 'a cookie'), 1, null, 'ko', 1, null, null, '2020-09-03T02:00:00+00:00',
        '2020-09-04T02:00:00+00:00');

insert into upload_codes (code_hash, member, preparation, expires_at, used_at) values
    (hashed('upload_codes.code', '482913'), 1, 1, '2020-09-03T03:00:00+00:00', null);
