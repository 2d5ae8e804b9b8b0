create table bulletin.watches (
    disruption text not null constraint watches_pk primary key,
    approved_at timestamptz not null
);
comment on table bulletin.watches is 'Since when a disruption owes bulletins, even if none was ever published';

create table bulletin.silences (
    disruption text not null,
    due_at timestamptz not null,
    misses integer not null constraint silences_misses_ck check (misses in (1, 2)),
    owner text not null,
    noted_at timestamptz not null,
    ended_at timestamptz,
    constraint silences_pk primary key (disruption, due_at, misses)
);
create index silences_open_ix on bulletin.silences (disruption) where ended_at is null;
comment on table bulletin.silences is 'An update that was due and did not come: the first miss chases the owner, the second every manager; one row each';
comment on column bulletin.silences.due_at is 'when the update was promised, or owed by the cadence when none was ever published';
comment on column bulletin.silences.owner is 'login of who declared the disruption';
revoke delete on bulletin.watches, bulletin.silences from tsunagi_app;
