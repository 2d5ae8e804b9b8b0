create schema if not exists audit;
grant usage on schema audit to tsunagi_app;

create table audit.entries (
    sequence bigint generated always as identity,
    at timestamptz not null,
    who text not null,
    action text not null,
    reference text not null,
    disruption text,
    from_state text,
    to_state text,
    note text not null,
    constraint entries_pk primary key (sequence)
);
comment on table audit.entries is 'Who did what, when, from which state to which; written with the change, never altered';
create index entries_reference on audit.entries (reference, sequence);
create index entries_disruption on audit.entries (disruption, sequence) where disruption is not null;
revoke update, delete, truncate on audit.entries from tsunagi_app;
