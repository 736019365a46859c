-- What was signed and shipped: the deals of two who met, what each side says of them, and their proofs.

-- `joined` into another deal, whose words it now holds; `withdrawn` by staff as a mistake.
create table deals (
    id integer primary key,
    cohort bigint not null references cohorts (id),
    firm bigint not null references companies (id),
    buyer bigint not null references companies (id),
    stage text not null check (stage in ('contracted', 'exported', 'mou')),
    state text not null check (state in ('open', 'withdrawn', 'joined')),
    opened_at timestamptz not null,
    closed_by bigint references members (id),
    closed_at timestamptz,
    check ((state = 'open') = (closed_at is null)),
    check ((closed_by is null) = (closed_at is null))
);
create index deals_cohort on deals (cohort);
create index deals_firm on deals (firm, buyer);
create index deals_buyer on deals (buyer);

-- What a side says of a deal. Nothing is changed: a correction is a row more, and the last of a side counts. The amount
-- and the day are sealed.
create table deal_words (
    id integer primary key,
    deal bigint not null references deals (id),
    side text not null check (side in ('firm', 'buyer')),
    revision bigint not null,
    is_taken_back boolean not null,
    body bytea not null,
    said_by bigint not null references members (id),
    -- Staff who entered it for somebody that telephoned.
    entered_by bigint references members (id),
    said_at timestamptz not null,
    unique (deal, side, revision)
);

-- A proof: a file under its hash, or what staff are shown and do not keep. `fetching` is still Telegram's alone;
-- `promised` is to be shown to staff, `seen` was. `looked_word` is the word whose amount it shows.
create table deal_proofs (
    id integer primary key,
    deal bigint not null references deals (id),
    kind text not null check (kind in ('po', 'pi', 'contract', 'bl', 'declaration', 'remittance', 'purchase', 'record',
        'agreement')),
    state text not null check (state in ('fetching', 'given', 'confirmed', 'returned', 'lost', 'promised', 'seen')),
    -- The name its sender gave it, and why it was returned; sealed.
    details bytea not null,
    sha256 text,
    mime text,
    -- Telegram's, which recognises it.
    unique_id text,
    given_by bigint not null references members (id),
    given_at timestamptz not null,
    looked_by bigint references members (id),
    looked_at timestamptz,
    looked_word bigint references deal_words (id),
    check ((looked_by is null) = (looked_at is null)),
    check ((state in ('confirmed', 'returned', 'seen')) = (looked_at is not null)),
    check ((state in ('confirmed', 'seen')) = (looked_word is not null)),
    check (state not in ('given', 'confirmed') or sha256 is not null)
);
create index deal_proofs_deal on deal_proofs (deal);
create unique index deal_proofs_once on deal_proofs (deal, unique_id)
    where unique_id is not null and state in ('fetching', 'given', 'confirmed');

-- What somebody has begun to say of the two and not saved yet, sealed. The row stays when it has become a word of
-- `deal`, or nothing: its number is never another's, so a button of it never means another.
create table deal_drafts (
    id integer primary key,
    member bigint not null references members (id),
    firm bigint not null references companies (id),
    buyer bigint not null references companies (id),
    side text not null check (side in ('firm', 'buyer')),
    body bytea,
    deal bigint references deals (id),
    kept_at timestamptz not null,
    check (body is null or deal is null)
);
create index deal_drafts_member on deal_drafts (member);
