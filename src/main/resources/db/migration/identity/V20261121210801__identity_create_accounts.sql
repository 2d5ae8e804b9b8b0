create schema if not exists identity;
grant usage on schema identity to tsunagi_app;

create table identity.accounts (
    id uuid primary key,
    login text not null,
    display_name text not null,
    state text not null,
    origin text not null,
    password_hash text not null,
    password_kind text not null,
    password_until timestamptz,
    stamp bigint not null default 0,
    made_at timestamptz not null,
    signed_in_at timestamptz,
    constraint accounts_login_uk unique (login),
    constraint accounts_login_ck check (login ~ '^[a-z][a-z0-9._-]{1,39}$'),
    constraint accounts_state_ck check (state in ('OPEN', 'CLOSED')),
    constraint accounts_origin_ck check (origin in ('SETUP', 'PEOPLE', 'DEMO')),
    constraint accounts_password_kind_ck check (password_kind in ('OWN', 'FIRST')),
    constraint accounts_first_password_ends_ck check ((password_kind = 'FIRST') = (password_until is not null))
);
comment on table identity.accounts is 'People who may sign in. Never deleted: a login is never given to another person. There is no column that could skip the second factor.';
comment on column identity.accounts.stamp is 'Goes up when the account is closed, or its password or second factor changes; ends every session that began before.';
comment on column identity.accounts.password_kind is 'OWN: chosen by the person; FIRST: given by an administrator, good until password_until and for one replacement.';
revoke delete on identity.accounts from tsunagi_app;

create table identity.account_roles (
    account_id uuid not null references identity.accounts (id),
    role text not null,
    constraint account_roles_pk primary key (account_id, role),
    constraint account_roles_role_ck
        check (role in ('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR'))
);
comment on table identity.account_roles is 'What each person is here to do.';
