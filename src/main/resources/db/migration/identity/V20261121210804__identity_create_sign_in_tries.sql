create table identity.sign_in_tries (
    key text primary key,
    failures integer not null,
    last_at timestamptz not null,
    wait_until timestamptz,
    constraint sign_in_tries_failures_ck check (failures >= 0)
);
comment on table identity.sign_in_tries is 'Tries to sign in that were not followed by success, by login (hashed), device, source address or code; waits grow, nothing locks for good.';
create index sign_in_tries_last_ix on identity.sign_in_tries (last_at);
