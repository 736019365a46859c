-- What goes out as an album is one row and several messages: the row has the first, and all of them stand here.

create table album_messages (
    outbox bigint not null references outbox (id) on delete cascade,
    place bigint not null,
    message_id bigint not null,
    primary key (outbox, place)
);
create index album_messages_message on album_messages (message_id);
