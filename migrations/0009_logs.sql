-- What the parties say after a meeting.

-- A log that was sent, one per party; `answers` is sealed. `held` stands outside to be counted.
create table logs (
    meeting bigint not null references meetings (id),
    side text not null check (side in ('firm', 'buyer', 'interpreter')),
    held text not null check (held in ('held', 'buyer-absent', 'firm-absent', 'connection', 'elsewhere')),
    answers bytea not null,
    revision bigint not null,
    sent_by bigint not null references members (id),
    -- Staff who entered it for somebody that telephoned.
    entered_by bigint references members (id),
    first_sent_at timestamptz not null,
    sent_at timestamptz not null,
    primary key (meeting, side)
);

-- What somebody has begun to answer and not sent yet, sealed.
create table log_drafts (
    meeting bigint not null references meetings (id),
    side text not null check (side in ('firm', 'buyer', 'interpreter')),
    member bigint not null references members (id),
    body bytea not null,
    kept_at timestamptz not null,
    primary key (meeting, side, member)
);
