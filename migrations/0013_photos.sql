-- Photos of meetings, sent by staff for the papers.

-- `kept` lies in the data directory under its hash; `fetching` is still Telegram's alone; `refused` is told of once.
create table photos (
    id integer primary key,
    meeting bigint not null references meetings (id),
    state text not null check (state in ('fetching', 'kept', 'refused', 'removed')),
    -- The words below it and the name of the file, sealed.
    details bytea not null,
    sha256 text,
    mime text,
    bytes bigint,
    -- Telegram's: what recognises it.
    unique_id text,
    given_by bigint references members (id),
    given_at timestamptz not null,
    -- Whether who sent it was told what became of it.
    told boolean not null default false,
    check (state <> 'kept' or sha256 is not null)
);
create index photos_meeting on photos (meeting, state);
create unique index photos_once on photos (meeting, unique_id) where unique_id is not null and state in ('fetching', 'kept');
