-- Six digits that staff were given to upload for a firm.

insert into upload_codes (code_hash, member, preparation, company, expires_at, used_at) values
    (hashed('upload_codes.code', '550182'), 1, 1, 1, '2020-09-03T03:00:00+00:00', null);
