-- A cohort, its people and meetings, what each person was told, and what each party answered.

create table cohorts (
    id integer primary key,
    code text not null unique,
    details text not null,
    publication text not null check (publication in ('draft', 'published')),
    published_at timestamptz,
    check ((publication = 'published') = (published_at is not null))
);

-- The days of a cohort on the host's clock: each has its day sheets. `day` is ISO 8601.
create table days (
    cohort bigint not null references cohorts (id),
    day text not null,
    look_at timestamptz,
    primary key (cohort, day)
);
create index days_look on days (look_at) where look_at is not null;

create table companies (
    id integer primary key,
    cohort bigint not null references cohorts (id),
    side text not null check (side in ('firm', 'buyer')),
    code text not null,
    registration text,
    details text not null,
    left_at timestamptz,
    unique (cohort, code)
);

-- `details` is sealed: name, position, e-mail, telephone.
create table persons (
    id integer primary key,
    details bytea not null,
    lang text not null check (lang in ('ko', 'en')),
    zone text not null,
    country text not null,
    zone_asked boolean not null,
    erased_at timestamptz
);

create table members (
    id integer primary key,
    cohort bigint not null references cohorts (id),
    person bigint not null references persons (id),
    role text not null check (role in ('firm', 'buyer', 'interpreter', 'host', 'operator', 'viewer', 'expert')),
    company bigint references companies (id),
    code text not null,
    note text,
    origin text not null check (origin in ('workbook', 'colleague', 'staff')),
    -- What the workbook last said of them, sealed: what a person has chosen since is no difference to it.
    imported bytea,
    joined_at timestamptz,
    left_at timestamptz,
    look_at timestamptz,
    check ((role in ('firm', 'buyer')) = (company is not null))
);
create index members_cohort on members (cohort, role, code);
create index members_look on members (look_at) where look_at is not null;
create index members_person on members (person);
create index members_company on members (company) where company is not null;

create table meetings (
    id integer primary key,
    cohort bigint not null references cohorts (id),
    code text not null,
    firm bigint not null references companies (id),
    buyer bigint not null references companies (id),
    interpreter bigint references members (id),
    starts_at timestamptz not null,
    minutes bigint not null check (minutes between 1 and 1440),
    host_wall text not null,
    booth text,
    link text,
    revision bigint not null,
    state text not null check (state in ('planned', 'cancelled')),
    look_at timestamptz,
    unique (cohort, code)
);
create index meetings_look on meetings (look_at) where look_at is not null;
create index meetings_firm on meetings (firm, starts_at);
create index meetings_buyer on meetings (buyer, starts_at);
create index meetings_cohort on meetings (cohort, starts_at);
create index meetings_interpreter on meetings (interpreter, starts_at) where interpreter is not null;

-- What one party has answered, for the start it was asked about.
create table parties (
    meeting bigint not null references meetings (id),
    side text not null check (side in ('firm', 'buyer', 'interpreter')),
    answer text check (answer in ('coming', 'late', 'colleague', 'other-time', 'absent')),
    answered_by bigint references members (id),
    answered_at timestamptz,
    answered_for timestamptz,
    checked_in_at timestamptz,
    -- How late, and what other time would do; both go with the answer. The wish is sealed.
    late_minutes bigint,
    wish bytea,
    primary key (meeting, side),
    check ((answer is null) = (answered_for is null))
);

-- What a person was last told of a meeting, and by which message; `before` comes back where that never arrived.
create table told (
    person bigint not null references persons (id),
    meeting bigint not null references meetings (id),
    facts text not null,
    facts_before text,
    outbox bigint,
    primary key (person, meeting)
);
create index told_outbox on told (outbox) where outbox is not null;
create index told_meeting on told (meeting);

-- The latest message that asks a person about a meeting, so that it can follow what a colleague answers.
create table cards (
    person bigint not null references persons (id),
    meeting bigint not null references meetings (id),
    outbox bigint not null,
    shows text not null check (shows in ('meeting', 'day')),
    primary key (person, meeting)
);
create index cards_outbox on cards (outbox);
create index cards_meeting on cards (meeting);

-- Keys of notices that have been owed: what is spent is never owed again.
create table notices (
    key text primary key,
    person bigint not null,
    outbox bigint not null,
    spent_at timestamptz not null
);
create index notices_outbox on notices (outbox);
create index notices_person on notices (person);

create table holidays (
    cohort bigint not null references cohorts (id),
    country text not null,
    day text not null,
    name text not null,
    primary key (cohort, country, day)
);

create table preparations (
    id integer primary key,
    cohort bigint not null references cohorts (id),
    code text not null,
    details text not null,
    unique (cohort, code)
);

create table invites (
    id integer primary key,
    member bigint not null references members (id) unique,
    generation bigint not null,
    code_hash bytea not null unique,
    uses bigint not null,
    uses_allowed bigint not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    check (uses <= uses_allowed)
);

-- Which account opened which invitation, and as which member; an invitation issued anew has a new generation.
create table invite_uses (
    invite bigint not null references invites (id),
    generation bigint not null,
    bot bigint not null,
    account bigint not null,
    member bigint not null references members (id),
    used_at timestamptz not null,
    primary key (invite, generation, bot, account)
);
create index invite_uses_account on invite_uses (bot, account);

create table guesses (
    bot bigint not null,
    account bigint not null,
    guessed_at timestamptz not null
);
create index guesses_account on guesses (bot, account, guessed_at);
create index guesses_all on guesses (bot, guessed_at);

-- Which items a cohort asks for and on what basis, where the agency has set it; not part of the workbook.
create table consent_policies (
    cohort bigint primary key references cohorts (id),
    policy text not null
);

create table consents (
    id integer primary key,
    person bigint not null references persons (id),
    cohort bigint not null references cohorts (id),
    item text not null check (item in ('collection', 'overseas', 'contact', 'marketing', 'night')),
    given boolean not null,
    version bigint not null,
    text_sha256 text not null,
    lang text not null check (lang in ('ko', 'en')),
    source text not null check (source in ('chat', 'page', 'paper')),
    -- What was signed, where it was on paper.
    document text,
    answered_at timestamptz not null,
    check ((source = 'paper') = (document is not null))
);
create index consents_person on consents (person, cohort, item, id);

-- Messages that were taken as answers, by a keyed hash of their text: an edit of one is told that nothing changed.
create table answers (
    bot bigint not null,
    chat bigint not null,
    message bigint not null,
    text_hash bytea not null,
    answered_at timestamptz not null,
    primary key (bot, chat, message)
);

-- Every staff action and every action for someone. `what` names ids only, never a person's words.
create table audit (
    id integer primary key,
    cohort bigint,
    member bigint,
    action text not null,
    what text not null,
    at timestamptz not null
);
create index audit_cohort on audit (cohort, id);

-- A workbook that staff sent and have not applied yet: the checked plan, sealed.
create table imports (
    id integer primary key,
    member bigint,
    plan bytea not null,
    sent_at timestamptz not null,
    applied_at timestamptz
);
