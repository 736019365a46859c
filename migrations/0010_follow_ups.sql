-- What comes of the meetings over the year after them, as each side says by itself.

-- When the planner looks at what concerns a cohort as a whole.
alter table cohorts add column look_at timestamptz;
create index cohorts_look on cohorts (look_at) where look_at is not null;

-- Of those published before, somebody is to be asked as well.
update cohorts set look_at = published_at;
update companies
set look_at = (select published_at from cohorts where cohorts.id = companies.cohort)
where left_at is null;

-- Every answer is a row and stays; the latest of a side about the other is how it stands. `remark` is sealed.
create table follow_ups (
    id integer primary key,
    firm bigint not null references companies (id),
    buyer bigint not null references companies (id),
    side text not null check (side in ('firm', 'buyer')),
    state text not null check (state in
        ('none', 'talking', 'samples', 'quotation', 'contracted', 'exported', 'on-hold', 'ended')),
    remark bytea,
    -- Days after the end of the cohort, where it answers what was asked then; null where it is news.
    round bigint,
    said_by bigint not null references members (id),
    -- Staff who entered it for somebody that telephoned.
    entered_by bigint references members (id),
    said_at timestamptz not null
);
create index follow_ups_of_firm on follow_ups (firm, id);
create index follow_ups_of_buyer on follow_ups (buyer, id);

-- A buyer's answer that was passed on to the supplier at the buyer's wish.
create table follow_ups_passed (
    answer bigint primary key references follow_ups (id),
    passed_by bigint not null references members (id),
    passed_at timestamptz not null
);

-- Somebody would rather be asked later in a round.
create table follow_up_waits (
    company bigint not null references companies (id),
    member bigint not null references members (id),
    round bigint not null,
    until timestamptz not null,
    made_at timestamptz not null,
    primary key (company, member, round)
);

-- A company wants to be asked no more, or again; the latest row counts.
create table follow_up_stops (
    id integer primary key,
    company bigint not null references companies (id),
    stopped boolean not null,
    said_by bigint not null references members (id),
    said_at timestamptz not null
);
create index follow_up_stops_of_company on follow_up_stops (company, id);

-- A side of two that met gives its card to the other, once both do; `shared_at` is when that was.
create table cards_given (
    firm bigint not null references companies (id),
    buyer bigint not null references companies (id),
    side text not null check (side in ('firm', 'buyer')),
    member bigint not null references members (id),
    agreed_at timestamptz not null,
    shared_at timestamptz,
    primary key (firm, buyer, side)
);
