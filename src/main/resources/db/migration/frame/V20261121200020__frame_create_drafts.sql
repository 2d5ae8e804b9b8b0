create schema if not exists frame;
grant usage on schema frame to tsunagi_app;

create table frame.drafts (
    person text not null,
    form text not null,
    fields jsonb not null,
    saved_at timestamptz not null,
    constraint drafts_pk primary key (person, form),
    constraint drafts_size_ck check (octet_length(fields::text) <= 200000)
);
comment on table frame.drafts is 'What people typed and did not send yet, one row per person and form';
