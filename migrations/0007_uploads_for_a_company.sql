-- Staff upload for a company that telephoned; none where a member uploads for their own.
alter table upload_codes add column company bigint references companies (id);
alter table page_sessions add column company bigint references companies (id);
