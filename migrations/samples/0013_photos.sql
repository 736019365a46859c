-- Staff have sent a photo of the meeting; another is on its way.

insert into photos (meeting, state, details, sha256, mime, bytes, unique_id, given_by, given_at, told) values
    (1, 'kept', sealed('photos.details', '{"caption":"샘플을 보며 상담하는 모습","name":"IMG_2041.jpg"}'),
        '5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e', 'image/jpeg', 184320, 'u1', 3, '2020-09-16T06:00:00+00:00', true),
    (1, 'fetching', sealed('photos.details', '{"caption":"","name":""}'), null, null, null, 'u2', 3, '2020-09-16T06:00:05+00:00', false);
