-- What companies prepare: how far each is, what it gave, what it sent; and the pages on which people can do the same.

-- A preparation that a later workbook leaves out keeps its row, since what was given for it names it.
alter table preparations add column removed_at timestamptz;

-- When the planner looks at what a company has still to prepare or to be told.
alter table companies add column look_at timestamptz;
create index companies_look on companies (look_at) where look_at is not null;

-- How far a company is with a preparation; without a row it has not begun. `started`, and `returned` by staff, are still
-- owed; `given` waits for staff. `note` is sealed: a link, a date, or why it was returned or waived.
create table duties (
    preparation bigint not null references preparations (id),
    company bigint not null references companies (id),
    state text not null check (state in ('started', 'given', 'returned', 'done', 'waived')),
    note bytea,
    changed_by bigint references members (id),
    changed_at timestamptz not null,
    -- Staff did it for a company that telephoned.
    by_staff boolean not null,
    primary key (preparation, company)
);
create index duties_company on duties (company);

-- What staff hand out with a preparation, such as a market report: a file or an address.
create table materials (
    id integer primary key,
    preparation bigint not null references preparations (id),
    -- Name, title and address, sealed.
    details bytea not null,
    sha256 text,
    mime text,
    bytes bigint,
    given_by bigint references members (id),
    given_at timestamptz not null,
    removed_at timestamptz
);
create index materials_preparation on materials (preparation);

-- One version of what a company gave for a preparation: files and links that belong together. The latest approved one
-- is what the other side sees.
create table catalogs (
    id integer primary key,
    preparation bigint not null references preparations (id),
    company bigint not null references companies (id),
    version bigint not null,
    state text not null check (state in ('given', 'approved', 'returned', 'replaced', 'withdrawn')),
    -- The language it is written in, where it was said.
    lang text check (lang in ('ko', 'en', 'other')),
    -- Title, remarks for buyers (least quantity, price terms, certificates) and why it was returned, sealed.
    details bytea not null,
    given_by bigint references members (id),
    given_at timestamptz not null,
    reviewed_by bigint references members (id),
    reviewed_at timestamptz,
    unique (preparation, company, version)
);
create index catalogs_company on catalogs (company, state);

-- A file or link of a version. `kept` lies in the data directory under its hash; `fetching` is still Telegram's alone.
create table catalog_parts (
    id integer primary key,
    catalog bigint not null references catalogs (id),
    state text not null check (state in ('fetching', 'kept', 'refused', 'removed')),
    -- Its name as the sender wrote it, a safe one, and the address of a link; sealed.
    details bytea not null,
    sha256 text,
    mime text,
    bytes bigint,
    is_photo boolean not null,
    is_link boolean not null,
    -- Telegram's: what downloads it and what recognises it.
    file_id text,
    unique_id text,
    -- What the parts of one album share.
    album text,
    given_at timestamptz not null,
    check (state <> 'kept' or is_link or sha256 is not null)
);
create index catalog_parts_catalog on catalog_parts (catalog);
create unique index catalog_parts_once on catalog_parts (catalog, unique_id)
    where unique_id is not null and state in ('fetching', 'kept');

-- Who opened what, the first time: staff's material (`material`) or another side's catalog (`catalog`).
create table openings (
    what text not null check (what in ('material', 'catalog')),
    id bigint not null,
    member bigint not null references members (id),
    company bigint references companies (id),
    opened_at timestamptz not null,
    primary key (what, id, member)
);
create index openings_company on openings (company);

-- What somebody has begun to enter for a preparation and not saved yet, sealed.
create table drafts (
    preparation bigint not null references preparations (id),
    member bigint not null references members (id),
    body bytea not null,
    kept_at timestamptz not null,
    primary key (preparation, member)
);

-- A parcel with samples. Carrier and state are plain; number, contents, amount and remarks are sealed.
create table shipments (
    id integer primary key,
    preparation bigint not null references preparations (id),
    company bigint not null references companies (id),
    carrier text not null check (carrier in ('ems', 'registered', 'dhl', 'fedex', 'ups', 'other')),
    state text not null check (state in ('under-way', 'cancelled')),
    -- ISO 8601, on the host's clock; none where only a receipt is known yet.
    shipped_on text,
    details bytea not null,
    -- Keyed hash of the number, so that the same parcel is recognised.
    tracking_hash bytea,
    -- A picture of the receipt.
    receipt_sha256 text,
    receipt_mime text,
    revision bigint not null,
    given_by bigint references members (id),
    given_at timestamptz not null
);
create index shipments_company on shipments (company, state);
create index shipments_tracking on shipments (tracking_hash) where tracking_hash is not null;

-- For whom a parcel is, and how it arrived there. `office` is the trade office that receives it for the buyer.
create table shipment_stops (
    shipment bigint not null references shipments (id),
    buyer bigint not null references companies (id),
    office text,
    arrival text check (arrival in ('arrived', 'damaged', 'asked-to-pay', 'wrong-address')),
    answered_by bigint references members (id),
    answered_at timestamptz,
    primary key (shipment, buyer),
    check ((arrival is null) = (answered_at is null))
);
create index shipment_stops_buyer on shipment_stops (buyer);

-- Times at which a connection can be tested, open or booked.
create table slots (
    id integer primary key,
    preparation bigint not null references preparations (id),
    starts_at timestamptz not null,
    minutes bigint not null check (minutes between 1 and 240),
    company bigint references companies (id),
    booked_by bigint references members (id),
    booked_at timestamptz,
    withdrawn_at timestamptz,
    unique (preparation, starts_at),
    check ((company is null) = (booked_at is null))
);
create index slots_company on slots (company) where company is not null;

-- What a connection test found; of several the latest counts.
create table connection_tests (
    id integer primary key,
    preparation bigint not null references preparations (id),
    company bigint not null references companies (id),
    sound boolean not null,
    camera boolean not null,
    network boolean not null,
    tested_by bigint references members (id),
    tested_at timestamptz not null
);
create index connection_tests_company on connection_tests (company, preparation);

-- Personal links to a page: the token derives from the key, the member and the generation, so it can be shown again and
-- revoked. A trade office has one too.
create table page_links (
    id integer primary key,
    member bigint references members (id),
    cohort bigint not null references cohorts (id),
    office text,
    generation bigint not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    check ((member is null) <> (office is null))
);
create unique index page_links_member on page_links (member) where member is not null;
create unique index page_links_office on page_links (cohort, office) where office is not null;

-- A browser that was let in, by the keyed hash of its cookie. Where the talk on the page stands and what it shows are
-- sealed.
create table page_sessions (
    id integer primary key,
    cookie_hash bytea not null unique,
    link bigint not null references page_links (id),
    -- Only for uploading to this preparation, where it was opened by a typed code.
    preparation bigint references preparations (id),
    lang text check (lang in ('ko', 'en')),
    cohort bigint references cohorts (id),
    talk bytea,
    view bytea,
    started_at timestamptz not null,
    ends_at timestamptz not null
);
create index page_sessions_link on page_sessions (link);
create index page_sessions_ends on page_sessions (ends_at);

-- Six digits with which somebody at an office computer uploads what they were asked for in the chat.
create table upload_codes (
    id integer primary key,
    code_hash bytea not null unique,
    member bigint not null references members (id),
    preparation bigint not null references preparations (id),
    expires_at timestamptz not null,
    used_at timestamptz
);
create index upload_codes_member on upload_codes (member);
