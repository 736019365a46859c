-- A notice that went out as an album of two pictures.

insert into album_messages (outbox, place, message_id) values
    (1, 0, 40),
    (1, 1, 41);
