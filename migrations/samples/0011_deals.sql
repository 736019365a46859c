-- The firm said that it signed a contract, corrected how much, and sent the contract, which staff looked at; the buyer said
-- the same. It was about to say that something was shipped.

insert into deals (id, cohort, firm, buyer, stage, state, opened_at, closed_by, closed_at) values
    (1, 1, 1, 2, 'contracted', 'open', '2020-12-14T01:00:00+00:00', null, null),
    (2, 1, 1, 2, 'mou', 'withdrawn', '2020-12-14T02:00:00+00:00', 3, '2020-12-15T02:00:00+00:00');

insert into deal_words (id, deal, side, revision, is_taken_back, body, said_by, entered_by, said_at) values
    (1, 1, 'firm', 1, false, sealed('deal_words.body', '{"amount":{"said":{"minor":5000000,"currency":"USD"}},"when":{"day":"2020-12-11"}}'), 1, null, '2020-12-14T01:00:00+00:00'),
    (2, 1, 'firm', 2, false, sealed('deal_words.body', '{"amount":{"said":{"minor":4800000,"currency":"USD"}},"when":{"month":"2020-12-01"}}'), 1, 3, '2020-12-14T01:10:00+00:00'),
    (3, 1, 'buyer', 1, false, sealed('deal_words.body', '{"amount":"unknown"}'), 2, null, '2020-12-16T01:00:00+00:00'),
    (4, 2, 'firm', 1, true, sealed('deal_words.body', '{"amount":"unknown"}'), 1, null, '2020-12-14T02:00:00+00:00');

insert into deal_proofs (id, deal, kind, state, details, sha256, mime, unique_id, given_by, given_at, looked_by, looked_at, looked_word) values
    (1, 1, 'contract', 'confirmed', sealed('deal_proofs.details', '{"name":"contract.pdf"}'),
        '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae', 'application/pdf', 'unique-11', 1, '2020-12-14T01:20:00+00:00', 3, '2020-12-15T01:00:00+00:00', 2),
    (2, 1, 'remittance', 'promised', sealed('deal_proofs.details', '{}'), null, null, null, 1, '2020-12-14T01:30:00+00:00', null, null, null);

insert into deal_drafts (id, member, firm, buyer, side, body, deal, kept_at) values
    (1, 1, 1, 2, 'firm', null, 1, '2020-12-14T01:00:00+00:00'),
    (2, 1, 1, 2, 'firm', sealed('deal_drafts.body', '{"stage":"exported","step":"amount"}'), null, '2020-12-17T01:00:00+00:00');
