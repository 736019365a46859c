-- A question that was asked in other words before.

insert into surveys (cohort, code, position, details, made_at, withdrawn_at) values
    (1, 'again', 1, '{"code":"again","position":1,"side":"firm","kind":"scale","words":{"ko":"상담회는 어떠했습니까?","en":"How was it?"}}',
        '2020-09-01T01:00:00+00:00', '2020-09-03T01:00:00+00:00'),
    (1, 'again', 1, '{"code":"again","position":1,"side":null,"kind":{"choice":[{"ko":"네","en":"Yes"},{"ko":"아니요","en":"No"}]},"words":{"ko":"다시 참가하시겠습니까?","en":"Would you join again?"}}',
        '2020-09-03T01:00:00+00:00', null);
