create table declaration.facts (
    sequence bigint generated always as identity primary key,
    declaration_id uuid not null references declaration.declarations (id),
    partner_id uuid not null,
    edition integer not null,
    kind text not null constraint facts_kind_ck check (kind in
        ('TWIN_WITHDRAWN', 'LODGED', 'ACCEPTED', 'PAID', 'RELEASED', 'WITHDRAWN')),
    occurred_at timestamptz not null,
    written_at timestamptz not null,
    entered_at timestamptz not null,
    entered_by text not null,
    details jsonb not null,
    constraint facts_once_uk unique (declaration_id, edition, kind),
    constraint facts_times_ck check (occurred_at <= written_at and written_at <= entered_at)
);

comment on table declaration.facts is 'What happened to a declaration outside this server, as recorded; only ever added to';
comment on column declaration.facts.occurred_at is 'when it happened, by the stamp of customs where there is one';

alter table declaration.facts enable row level security;
alter table declaration.facts force row level security;
create policy facts_scope on declaration.facts using
    (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

revoke update, delete on declaration.facts from tsunagi_app;
