create table identity.second_factors (
    account_id uuid primary key references identity.accounts (id),
    secret_sealed bytea not null,
    last_step bigint not null,
    enrolled_at timestamptz not null
);
comment on table identity.second_factors is 'One TOTP secret (RFC 6238) for each person. No row means: the next sign-in must enrol one before anything else.';
comment on column identity.second_factors.secret_sealed is 'AES-256-GCM under a key beside the database: 12 bytes nonce, then ciphertext with tag, bound to the account.';
comment on column identity.second_factors.last_step is 'The last 30-second step whose code was used; that step and earlier ones are refused.';

create table identity.recovery_codes (
    account_id uuid not null references identity.accounts (id),
    code_hash bytea not null,
    used_at timestamptz,
    constraint recovery_codes_pk primary key (account_id, code_hash)
);
comment on table identity.recovery_codes is 'SHA-256 of each recovery code (120 random bits); a code works once in place of a one-time code.';
