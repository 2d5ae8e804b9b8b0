create table declaration.matters (
    declaration_id uuid not null references declaration.declarations (id),
    partner_id uuid not null,
    number integer not null constraint matters_number_ck check (number >= 1),
    kind text not null constraint matters_kind_ck check (kind in ('QUERY', 'INSPECTION', 'OUT_OF_HOURS', 'NO_EXAMINER')),
    edition integer not null,
    raised_occurred_at timestamptz not null,
    raised_written_at timestamptz not null,
    raised_entered_at timestamptz not null,
    raised_by text not null,
    due_at timestamptz,
    said jsonb not null,
    settled_occurred_at timestamptz,
    settled_written_at timestamptz,
    settled_entered_at timestamptz,
    settled_by text,
    dropped boolean not null default false,
    settled_said jsonb,
    constraint matters_pk primary key (declaration_id, number),
    constraint matters_raised_ck check (raised_occurred_at <= raised_written_at and raised_written_at <= raised_entered_at),
    constraint matters_settled_ck check (
        settled_occurred_at is null and settled_written_at is null and settled_entered_at is null
            and settled_by is null and settled_said is null and not dropped
        or settled_occurred_at <= settled_written_at and settled_written_at <= settled_entered_at
            and settled_by is not null and settled_said is not null)
);

comment on table declaration.matters is
    'What came up beside the straight way of a declaration and how it was settled: queries, inspections, notices, no examiner';
comment on column declaration.matters.raised_occurred_at is 'when customs said so, or when it came up in the house';
comment on column declaration.matters.due_at is 'until when customs wants it settled';
comment on column declaration.matters.dropped is 'it fell away because the declaration was withdrawn or refused';

alter table declaration.matters enable row level security;
alter table declaration.matters force row level security;
create policy matters_scope on declaration.matters using
    (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

create function declaration.keep_matters() returns trigger language plpgsql as $$
begin
    if old.settled_entered_at is not null then
        raise exception 'settled already: matter %', old.number using errcode = 'check_violation';
    end if;
    if (new.declaration_id, new.partner_id, new.number, new.kind, new.edition, new.raised_occurred_at, new.raised_by, new.said)
        is distinct from
       (old.declaration_id, old.partner_id, old.number, old.kind, old.edition, old.raised_occurred_at, old.raised_by, old.said) then
        raise exception 'fixed when it came up: matter %', old.number using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger matters_keep before update on declaration.matters
    for each row execute function declaration.keep_matters();

revoke delete on declaration.matters from tsunagi_app;
