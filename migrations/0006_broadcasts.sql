-- Announcements of staff. One row for each person one is for, under a unique key; what became of it is the state of the
-- outbox rows that say it, so that nothing is counted twice and "finished" is never a word of its own.

create table audiences (
    id integer primary key,
    cohort bigint not null references cohorts (id),
    name text not null,
    audience text not null,
    kept_by bigint not null references members (id),
    kept_at timestamptz not null,
    unique (cohort, name)
);

create table broadcasts (
    id integer primary key,
    cohort bigint not null references cohorts (id),
    made_by bigint not null references members (id),
    state text not null check (state in
        ('draft', 'asked', 'scheduled', 'sending', 'paused', 'stopped', 'done', 'recalled')),
    audience text not null,
    -- What was written in each language, sealed.
    body bytea not null,
    -- Counts up with everything that makes an earlier screen speak of something else.
    revision bigint not null,
    -- Counts up with the words alone; a reader's copy says which it is.
    wording bigint not null,
    -- Whether some reader waits for something to be said, changed or taken back.
    busy bigint not null check (busy in (0, 1)),
    made_at timestamptz not null,
    approved_by bigint references members (id),
    starts_at timestamptz,
    -- Whoever joins until then gets it as well.
    late_until timestamptz,
    started_at timestamptz,
    ended_at timestamptz,
    check (state in ('draft', 'asked', 'scheduled') or started_at is not null),
    check (state <> 'scheduled' or starts_at is not null)
);
create index broadcasts_cohort on broadcasts (cohort, id);
create index broadcasts_busy on broadcasts (id) where busy = 1;
create index broadcasts_scheduled on broadcasts (starts_at) where state = 'scheduled';

create table broadcast_readers (
    id integer primary key,
    broadcast bigint not null references broadcasts (id),
    person bigint not null references persons (id),
    -- The membership through which they are in its audience.
    member bigint not null references members (id),
    lang text not null check (lang in ('ko', 'en')),
    state text not null check (state in ('in', 'unconnected', 'no-language', 'no-consent', 'stopped')),
    todo text check (todo in ('say', 'change', 'take-back')),
    due timestamptz not null,
    -- The wording of the copy they have, or are about to have.
    wording bigint not null,
    -- The rows that say it: files that go ahead of the words, and the words.
    files_row bigint references outbox (id),
    text_row bigint references outbox (id),
    -- The rows that last changed it or took it back.
    change_row bigint references outbox (id),
    change_files_row bigint references outbox (id),
    read_at timestamptz,
    -- Staff decided to leave an uncertain copy as it is.
    left_at timestamptz,
    unique (broadcast, person),
    check (todo is null or state = 'in')
);
create index broadcast_readers_todo on broadcast_readers (broadcast, due, id) where todo is not null;
create index broadcast_readers_text on broadcast_readers (text_row) where text_row is not null;
create index broadcast_readers_files on broadcast_readers (files_row) where files_row is not null;
create index broadcast_readers_person on broadcast_readers (person);
create index broadcast_readers_change on broadcast_readers (change_row) where change_row is not null;
create index broadcast_readers_change_files on broadcast_readers (change_files_row) where change_files_row is not null;

-- Messages to staff that show how far one is, and change by themselves.
create table broadcast_screens (
    outbox bigint primary key references outbox (id),
    broadcast bigint not null references broadcasts (id),
    person bigint not null references persons (id),
    -- What it last showed, so that only what differs is shown again.
    shown text not null,
    shown_at timestamptz not null,
    -- Whether there may be more to show.
    stale bigint not null check (stale in (0, 1))
);
create index broadcast_screens_of on broadcast_screens (broadcast);
create index broadcast_screens_stale on broadcast_screens (outbox) where stale = 1;
