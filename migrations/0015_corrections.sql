-- How often what a log has to say was corrected. The revision counts what was added besides too.

alter table logs add column corrections bigint not null default 0;
alter table former_logs add column corrections bigint not null default 0;
update logs set corrections = revision - 1;
update former_logs set corrections = revision - 1;
