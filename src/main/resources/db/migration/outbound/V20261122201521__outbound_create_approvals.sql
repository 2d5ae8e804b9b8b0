create schema if not exists outbound;
grant usage on schema outbound to tsunagi_app;

create table outbound.approvals (
    id uuid primary key,
    host text not null constraint approvals_host_ck check (length(host) between 1 and 253 and host = lower(host)),
    port integer not null constraint approvals_port_ck check (port between 1 and 65535),
    addresses text[] not null,
    why text not null,
    approved_by text not null,
    approved_at timestamptz not null,
    ended_by text,
    ended_at timestamptz,
    constraint approvals_ended_ck check ((ended_by is null) = (ended_at is null))
);
comment on table outbound.approvals is
    'Hosts and ports that probes and webhooks may reach, with the manager who approved each; one that was taken back stays as a row';
comment on column outbound.approvals.addresses is 'the only addresses that the name may lead to; empty for any public one';
create unique index approvals_standing_uk on outbound.approvals (host, port) where ended_at is null;
revoke delete on outbound.approvals from tsunagi_app;
