create table filing.routes (
    sequence bigint generated always as identity primary key,
    filing_id uuid not null constraint routes_filing_fk references filing.filings,
    partner_id uuid,
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

comment on table filing.routes is 'The rule card a filing stands under, as it read that day; the last row counts, earlier ones stay';
comment on column filing.routes.reason is 'key of the rule';

create index routes_filing_ix on filing.routes (filing_id, sequence desc);

alter table filing.routes enable row level security;
alter table filing.routes force row level security;
create policy routes_scope on filing.routes using
    (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

revoke update, delete on filing.routes from tsunagi_app;

create index facts_lodged_ix on filing.facts (occurred_at) where kind = 'LODGED';
