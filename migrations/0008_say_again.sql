-- Staff decided that a copy of an announcement that may have arrived is said again; without their word it never is.
alter table broadcast_readers add column again boolean not null default false;
