create schema if not exists exercise;
grant usage on schema exercise to tsunagi_app;

create table exercise.houses (
    reference text primary key,
    name text not null constraint houses_name_ck check (length(name) between 1 and 60),
    state text not null
        constraint houses_state_ck check (state in ('OPENING', 'READY', 'CLOSED', 'DIED', 'DROPPED')),
    start_at timestamptz not null,
    node text not null,
    opened_by text not null,
    opened_at timestamptz not null,
    ready_at timestamptz,
    ended_at timestamptz,
    why text not null default ''
);
create index houses_opened_ix on exercise.houses (opened_at desc, reference desc);
comment on table exercise.houses is 'Exercise houses; each has a database and a folder of its own until it is dropped';
comment on column exercise.houses.node is 'machine and data folder of the server that opened it, which alone has its process';
comment on column exercise.houses.why is 'what its server said last, when it died';
revoke delete on exercise.houses from tsunagi_app;
