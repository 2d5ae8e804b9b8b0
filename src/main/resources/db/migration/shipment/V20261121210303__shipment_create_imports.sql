-- numbers are kept as the shipper wrote them, so that the same order is recognised as the same
alter table shipment.shipments alter column quantity type numeric;
alter table shipment.shipments alter column weight_kg type numeric;
alter table shipment.shipments alter column days_of_cover type numeric;
alter table shipment.shipments alter column other_supply_days type numeric;

create table shipment.mapping_profiles (
    id uuid primary key,
    partner_id uuid not null,
    name text not null,
    site text not null,
    layout jsonb not null,
    version bigint not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint mapping_profiles_name_uk unique (partner_id, name)
);
comment on table shipment.mapping_profiles is 'How the files of a shipper are read: columns, words, dates, encoding';

create table shipment.import_runs (
    id uuid primary key,
    reference text not null constraint import_runs_reference_uk unique,
    partner_id uuid not null,
    profile_id uuid not null,
    profile_name text not null,
    site text not null,
    layout jsonb not null,
    file_name text not null,
    file_hash text not null,
    columns jsonb not null,
    preview jsonb not null,
    state text not null constraint import_runs_state_ck check (state in ('CHECKED', 'TAKEN')),
    rows integer not null,
    good integer not null,
    taken integer not null,
    known integer not null,
    twice integer not null,
    bad integer not null,
    warned integer not null,
    checked_by text not null,
    checked_at timestamptz not null,
    taken_by text,
    taken_at timestamptz,
    constraint import_runs_total_ck check (rows = good + taken + known + twice + bad)
);
comment on table shipment.import_runs is
    'One file of one shipper: checked first (good rows are counted), then taken; every row of the file is in exactly one count';
comment on column shipment.import_runs.layout is 'the profile as it was when the file was checked; repairs use the same';
create index import_runs_hash_ix on shipment.import_runs (partner_id, file_hash);
create index import_runs_newest_ix on shipment.import_runs (checked_at desc, id);

create table shipment.import_files (
    run_id uuid primary key references shipment.import_runs (id) on delete cascade,
    partner_id uuid not null,
    content bytea not null
);
comment on table shipment.import_files is 'The bytes as they were sent';

create table shipment.import_rows (
    run_id uuid not null references shipment.import_runs (id) on delete cascade,
    line integer not null,
    partner_id uuid not null,
    kind text not null constraint import_rows_kind_ck check (kind in ('BAD', 'TWICE', 'WARNED', 'REPAIRED')),
    cells jsonb not null,
    problems jsonb not null,
    shipment text,
    primary key (run_id, line)
);
comment on table shipment.import_rows is 'Rows that need a look: bad until repaired, sent twice in one file, odd';
create index import_rows_kind_ix on shipment.import_rows (run_id, kind, line);

create table shipment.backlog_samples (
    disruption text not null,
    minute timestamptz not null,
    class smallint not null,
    open bigint not null,
    primary key (disruption, minute, class)
);
comment on table shipment.backlog_samples is 'Open and held shipments per class over time, for the chart; counts only, of no partner';

alter table shipment.mapping_profiles enable row level security;
alter table shipment.mapping_profiles force row level security;
create policy mapping_profiles_scope on shipment.mapping_profiles
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table shipment.import_runs enable row level security;
alter table shipment.import_runs force row level security;
create policy import_runs_scope on shipment.import_runs
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table shipment.import_files enable row level security;
alter table shipment.import_files force row level security;
create policy import_files_scope on shipment.import_files
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table shipment.import_rows enable row level security;
alter table shipment.import_rows force row level security;
create policy import_rows_scope on shipment.import_rows
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
