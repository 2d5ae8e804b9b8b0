create schema if not exists workflow;
grant usage on schema workflow to tsunagi_app;

create table workflow.work_items (
    id uuid not null,
    process text not null,
    step text not null,
    business_key text not null,
    lane text not null,
    priority int not null,
    due timestamptz,
    created_at timestamptz not null,
    page text not null,
    constraint work_items_pk primary key (id)
);
comment on table workflow.work_items is 'One row per open user task, written with the task';
create index work_items_page on workflow.work_items (lane, (-priority), (coalesce(due, timestamptz '9999-01-01Z')), id);
create index work_items_case on workflow.work_items (business_key);

create table workflow.inbox (
    sequence bigint generated always as identity,
    kind text not null,
    business_key text not null,
    name text not null,
    person text,
    variables jsonb not null,
    received_at timestamptz not null,
    applied_at timestamptz,
    outcome text,
    constraint inbox_pk primary key (sequence),
    constraint inbox_kind_ck check (kind in ('STEP', 'MESSAGE'))
);
comment on table workflow.inbox is 'What people did and news that came, until the process has taken it in';
create index inbox_waiting on workflow.inbox (business_key, sequence) where applied_at is null;
