-- Slips that drivers carry; whoever holds the code sees whether the goods are released, so only its hash is kept.
create table declaration.driver_slips (
    reference text constraint driver_slips_pk primary key,
    declaration text not null,
    partner_id uuid not null,
    code_hash text not null constraint driver_slips_code_uk unique constraint driver_slips_hash_ck check (code_hash ~ '^[0-9a-f]{64}$'),
    run_id text not null,
    made_by text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    revoked_by text,
    constraint driver_slips_expires_ck check (expires_at > made_at),
    constraint driver_slips_revoked_ck check ((revoked_at is null) = (revoked_by is null))
);

comment on table declaration.driver_slips is 'Slips that drivers carry; their codes open a public page with the state and nothing else';
comment on column declaration.driver_slips.code_hash is 'SHA-256 of the code, hexadecimal; the code itself is not kept';
comment on column declaration.driver_slips.run_id is 'print run whose PDF is the slip';

create index driver_slips_declaration_ix on declaration.driver_slips (declaration);

alter table declaration.driver_slips enable row level security;
alter table declaration.driver_slips force row level security;
create policy driver_slips_scope on declaration.driver_slips using
    (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

revoke delete on declaration.driver_slips from tsunagi_app;
