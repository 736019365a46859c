-- The firm has sent samples and said so at 30 days; the buyer passed its answer on, then wanted to be asked no more.

update cohorts set look_at = '2020-10-24T01:00:00+00:00' where id = 1;

insert into follow_ups (firm, buyer, side, state, remark, round, said_by, entered_by, said_at) values
    (1, 2, 'firm', 'samples', sealed('follow_ups.remark', '"10월 초에 보냈습니다"'), 30, 1, 3, '2020-10-24T02:00:00+00:00'),
    (1, 2, 'buyer', 'on-hold', null, null, 2, null, '2020-10-25T02:00:00+00:00');

insert into follow_ups_passed (answer, passed_by, passed_at) values (2, 2, '2020-10-25T02:01:00+00:00');

insert into follow_up_waits (company, member, round, until, made_at) values
    (1, 1, 90, '2020-12-30T01:00:00+00:00', '2020-12-23T01:00:00+00:00');

insert into follow_up_stops (company, stopped, said_by, said_at) values
    (2, true, 2, '2020-10-25T02:02:00+00:00');

insert into cards_given (firm, buyer, side, member, agreed_at, shared_at) values
    (1, 2, 'firm', 1, '2020-09-16T05:00:00+00:00', null);
