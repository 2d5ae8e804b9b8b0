create table identity.api_tokens (
    id uuid primary key,
    account_id uuid not null references identity.accounts (id),
    name text not null,
    role text not null,
    token_hash bytea not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    last_used_at timestamptz,
    constraint api_tokens_hash_uk unique (token_hash),
    constraint api_tokens_role_ck
        check (role in ('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR')),
    constraint api_tokens_expire_within_90_days_ck
        check (expires_at > made_at and expires_at <= made_at + interval '90 days')
);
create index api_tokens_account_ix on identity.api_tokens (account_id, made_at);
comment on table identity.api_tokens is 'Tokens for programs: SHA-256 of 256 random bits, one role of their owner, at most 90 days.';
revoke delete on identity.api_tokens from tsunagi_app;
