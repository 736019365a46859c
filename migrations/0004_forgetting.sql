-- What a monitor counts at each scrape is found without reading the rest, and so is what was settled long ago.

create index outbox_settled on outbox (settled_at) where settled_at is not null;
create index outbox_refused on outbox (settled_at) where state = 'refused';
create index outbox_again on outbox (again_of) where again_of is not null;
create index inbox_parked on inbox (id) where state = 'parked';
