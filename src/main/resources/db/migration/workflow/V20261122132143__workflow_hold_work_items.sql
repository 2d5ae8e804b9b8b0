-- Who has taken an item in hand. The row stays in the list for everybody; only handing out passes it by.
alter table workflow.work_items
    add column taken_by text,
    add column taken_at timestamptz,
    add column request uuid,
    add column passed_by text[] not null default '{}',
    add constraint work_items_taken_ck check ((taken_by is null) = (taken_at is null));
comment on column workflow.work_items.taken_by is 'login of who has it in hand; null while it is free';
comment on column workflow.work_items.request is 'of who took it last; the same request is answered with the same item';
comment on column workflow.work_items.passed_by is 'logins of people who gave it back; it is not handed to them again';
create index work_items_free on workflow.work_items
    (lane, (-priority), (coalesce(due, timestamptz '9999-01-01Z')), id) where taken_by is null;
create index work_items_holder on workflow.work_items (taken_by, taken_at) where taken_by is not null;
