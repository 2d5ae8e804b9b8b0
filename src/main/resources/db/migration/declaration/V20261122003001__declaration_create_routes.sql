-- The rule card that each case was taken under, kept as it read on that day.
create table declaration.routes (
    declaration_id uuid primary key references declaration.declarations (id),
    partner_id uuid not null,
    authority text not null,
    procedure text not null,
    last_confirmed text not null,
    owner text not null,
    controlled boolean not null,
    table_edition text not null,
    reason text not null,
    card jsonb not null,
    decided_at timestamptz not null
);

comment on table declaration.routes is
    'The fallback rule a case was taken under; only ever added to, so that a new edition of a table leaves running cases alone';
comment on column declaration.routes.table_edition is 'number of the edition of the decision table as deployed';
comment on column declaration.routes.card is 'the whole answer of the table, in both languages, with source and edition';
comment on column declaration.routes.controlled is 'whether somebody said that the goods are controlled or licensable';

alter table declaration.routes enable row level security;
alter table declaration.routes force row level security;
create policy routes_scope on declaration.routes using
    (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

revoke update, delete on declaration.routes from tsunagi_app;
