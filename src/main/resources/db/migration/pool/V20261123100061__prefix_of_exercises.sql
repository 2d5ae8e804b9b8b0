-- Numbers of an exercise begin with EX-, before whatever prefix the letter of the office names.
alter table pool.pools drop constraint pools_prefix_ck;
alter table pool.pools add constraint pools_prefix_ck check (prefix ~ '^(EX-)?[A-Z0-9-]{0,12}$');
