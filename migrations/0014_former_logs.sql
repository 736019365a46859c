-- What was said of a meeting by whoever is in it no longer.

-- A log whose party has been changed since it was sent: another company or interpreter has taken its place. It counts for
-- nothing and is for staff alone; it comes back with its party.
create table former_logs (
    meeting bigint not null references meetings (id),
    side text not null check (side in ('firm', 'buyer', 'interpreter')),
    -- The company it is of, or the member who interpreted.
    party bigint not null,
    held text not null,
    answers bytea not null,
    revision bigint not null,
    sent_by bigint not null references members (id),
    entered_by bigint references members (id),
    first_sent_at timestamptz not null,
    sent_at timestamptz not null,
    set_aside_at timestamptz not null,
    primary key (meeting, side, party)
);
