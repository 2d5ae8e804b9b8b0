create schema if not exists cost;
grant usage on schema cost to tsunagi_app;

create table cost.entries (
    reference text primary key,
    key text not null constraint entries_key_uk unique,
    disruption text not null,
    about text,
    cargo text not null,
    kind text not null,
    cause text not null constraint entries_cause_ck check (cause <> ''),
    bearer text not null,
    counterparty text not null constraint entries_counterparty_ck check (counterparty <> ''),
    on_day date not null,
    to_day date,
    free_days integer,
    rate numeric(19, 4),
    currency char(3) not null,
    amount numeric(19, 4) not null constraint entries_amount_ck check (amount >= 0),
    why_differs text not null,
    state text not null constraint entries_state_ck
        check (state in ('NOTED', 'CLAIMED', 'AGREED', 'REFUSED', 'PAID', 'WITHDRAWN')),
    settled numeric(19, 4),
    noted_by text not null,
    noted_at timestamptz not null,
    version bigint not null default 0,
    constraint entries_reckoned_ck check (
        (to_day is null and free_days is null and rate is null)
        or (to_day >= on_day and free_days between 0 and 999 and rate >= 0)),
    constraint entries_settled_ck check (state not in ('AGREED', 'PAID') or settled >= 0)
);
comment on table cost.entries is 'Costs of disruptions; what an entry says is never changed, only its state moves';
comment on column cost.entries.key is 'of the form that was sent; the same form twice is one entry';
comment on column cost.entries.about is 'shipment or declaration it belongs to; null for the disruption as a whole';
comment on column cost.entries.rate is 'per chargeable day, in the currency of the entry; null for kinds that are not by the day';
comment on column cost.entries.settled is 'what was agreed or paid in the end; null before';
create index entries_disruption_ix on cost.entries (disruption, noted_at desc, reference desc);

create table cost.moves (
    id bigint generated always as identity primary key,
    entry text not null constraint moves_entry_fk references cost.entries (reference),
    from_state text not null,
    to_state text not null,
    words text not null,
    settled numeric(19, 4),
    who text not null,
    at timestamptz not null
);
comment on table cost.moves is 'How an entry came where it is; only ever added to';
create index moves_entry_ix on cost.moves (entry, id);

create table cost.files (
    id uuid primary key,
    entry text not null constraint files_entry_fk references cost.entries (reference),
    name text not null,
    media_type text not null,
    size_bytes integer not null constraint files_size_ck check (size_bytes between 1 and 5242880),
    hash text not null,
    content bytea not null,
    given_by text not null,
    given_at timestamptz not null,
    constraint files_once_uk unique (entry, hash)
);
comment on table cost.files is 'Evidence; only ever added to, never opened by the server';

alter table cost.entries enable row level security;
alter table cost.entries force row level security;
create policy entries_scope on cost.entries using (current_setting('tsunagi.scope', true) = 'house');
alter table cost.moves enable row level security;
alter table cost.moves force row level security;
create policy moves_scope on cost.moves using (current_setting('tsunagi.scope', true) = 'house');
alter table cost.files enable row level security;
alter table cost.files force row level security;
create policy files_scope on cost.files using (current_setting('tsunagi.scope', true) = 'house');
revoke delete on cost.entries from tsunagi_app;
revoke update, delete on cost.moves, cost.files from tsunagi_app;
