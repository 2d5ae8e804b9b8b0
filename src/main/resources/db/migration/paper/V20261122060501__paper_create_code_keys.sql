create table paper.code_keys (
    number       int primary key check (number >= 1),
    id           int         not null unique check (id between 0 and 65535),
    public_key   bytea       not null check (length(public_key) = 32),
    made_at      timestamptz not null,
    made_by      text        not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on table paper.code_keys is 'Keys that sign the codes on sheets: public halves only. The highest number not withdrawn signs; all not withdrawn are believed.';

revoke update, delete on paper.code_keys from tsunagi_app;
grant update (withdrawn_at, withdrawn_by) on paper.code_keys to tsunagi_app;
