-- The engine: what arrived, what is owed, and what must be remembered to say each thing once.
-- Written for SQLite; PostgreSQL reads the same text with `integer primary key` as an identity column
-- (store/migrations.rs). Time always comes in as a parameter: there is no default now().

create table facts (
    name text primary key,
    value text not null
);

-- A chat and where its talk stands. `talk` is sealed, versioned JSON.
create table chats (
    bot bigint not null,
    chat bigint not null,
    kind text not null check (kind in ('private', 'group', 'supergroup', 'channel')),
    person bigint,
    -- Which of the person's cohorts the chat speaks of.
    cohort bigint,
    lang text check (lang in ('ko', 'en')),
    talk bytea,
    reach text not null check (reach in ('open', 'blocked', 'gone')),
    send_after timestamptz,
    -- Since when the person can be told things: first met, or back after a block.
    open_since timestamptz not null,
    met_at timestamptz not null,
    primary key (bot, chat)
);
create unique index chats_person on chats (bot, person) where person is not null and kind = 'private';

-- An update of Telegram's or the result of slow work. `raw` lives only until it is handled; a parked one is sealed.
create table inbox (
    id integer primary key,
    bot bigint not null,
    origin text not null check (origin in ('telegram', 'worker')),
    update_id bigint not null,
    chat bigint,
    raw text,
    parked bytea,
    state text not null check (state in ('waiting', 'done', 'parked')),
    received_at timestamptz not null,
    handled_at timestamptz,
    unique (bot, origin, update_id),
    check ((state = 'waiting') = (raw is not null)),
    check ((state = 'parked') = (parked is not null)),
    check ((state = 'waiting') = (handled_at is null))
);
create index inbox_waiting on inbox (bot, chat, id) where state = 'waiting';
create index inbox_old on inbox (received_at) where state = 'done';

-- Everything Naru says. A row is waiting, then in flight, then settled for good, but for what is done again. `held` is
-- what was due when the database was started from a copy: staff decide about it.
create table outbox (
    id integer primary key,
    bot bigint not null,
    chat bigint not null,
    person bigint,
    lane bigint not null check (lane in (0, 1, 2)),
    kind text not null,
    op text not null check (op in ('send', 'edit', 'delete', 'pin')),
    target bigint references outbox (id),
    again_of bigint references outbox (id),
    about bytea,
    body bytea,
    once text unique,
    due timestamptz not null,
    useful_until timestamptz,
    state text not null check (state in
        ('waiting', 'held', 'sending', 'sent', 'unreachable', 'refused', 'lapsed', 'overtaken', 'uncertain')),
    reason text,
    tries bigint not null,
    message_id bigint,
    owed_at timestamptz not null,
    claimed_at timestamptz,
    settled_at timestamptz,
    check (op = 'send' or target is not null),
    check (about is not null or body is not null),
    check ((state in ('waiting', 'held', 'sending')) = (settled_at is null)),
    check (state <> 'sending' or claimed_at is not null)
);
create index outbox_waiting on outbox (bot, lane, due, id) where state = 'waiting';
create index outbox_chat_waiting on outbox (bot, chat, lane, id) where state = 'waiting';
-- The promise of one request in flight per chat.
create unique index outbox_in_flight on outbox (bot, chat) where state = 'sending';
create index outbox_message on outbox (bot, chat, message_id) where message_id is not null;
create index outbox_uncertain on outbox (bot, chat) where state = 'uncertain';
create index outbox_held on outbox (due) where state = 'held';
create index outbox_target on outbox (target) where target is not null;

-- A file uploaded once is sent again by its id.
create table uploads (
    bot bigint not null,
    sha256 text not null,
    file_id text not null,
    primary key (bot, sha256)
);

-- Slow work owed by a turn and done outside any transaction; its result re-enters the inbox.
create table jobs (
    id integer primary key,
    bot bigint not null,
    chat bigint not null,
    work bytea not null,
    state text not null check (state in ('waiting', 'done')),
    tries bigint not null,
    not_before timestamptz not null,
    owed_at timestamptz not null
);
create index jobs_waiting on jobs (not_before) where state = 'waiting';
