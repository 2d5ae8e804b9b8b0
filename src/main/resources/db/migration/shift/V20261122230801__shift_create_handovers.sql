create schema if not exists shift;
grant usage on schema shift to tsunagi_app;

create table shift.duties (
    id uuid primary key default gen_random_uuid(),
    login text not null,
    desk text not null constraint duties_desk_ck check (desk in ('MANAGEMENT', 'SHIPPING', 'CUSTOMS')),
    since timestamptz not null,
    until timestamptz,
    constraint duties_until_ck check (until >= since)
);
create unique index duties_running_uk on shift.duties (login) where until is null;
comment on table shift.duties is 'Who was on shift at which desk from when until when; a person has one running shift at most';

create table shift.handovers (
    reference text primary key,
    desk text not null constraint handovers_desk_ck check (desk in ('MANAGEMENT', 'SHIPPING', 'CUSTOMS')),
    words jsonb not null,
    facts jsonb not null,
    given_by text not null,
    given_at timestamptz not null,
    taken_by text,
    taken_at timestamptz,
    question text not null default '',
    constraint handovers_second_person_ck check (taken_by <> given_by),
    constraint handovers_taken_ck check ((taken_by is null) = (taken_at is null))
);
create index handovers_given_ix on shift.handovers (given_at desc, reference);
create index handovers_waiting_ix on shift.handovers (given_at) where taken_by is null;
comment on table shift.handovers is 'What one shift hands to the next, signed by both; words and facts never change';
comment on column shift.handovers.facts is 'what was open at that minute, as keys and numbers, so that it reads in either language';
revoke update, delete on shift.handovers from tsunagi_app;
grant update (taken_by, taken_at, question) on shift.handovers to tsunagi_app;
