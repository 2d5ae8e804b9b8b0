create schema if not exists shipment;
grant usage on schema shipment to tsunagi_app;

create table shipment.capacities (
    id uuid primary key,
    site text not null,
    day date not null,
    unit text not null constraint capacities_unit_ck check (unit in ('LINE', 'PACKAGE')),
    amount integer not null constraint capacities_amount_ck check (amount between 0 and 100000),
    set_by text not null,
    set_at timestamptz not null,
    version bigint not null default 0,
    constraint capacities_site_day_uk unique (site, day)
);

comment on table shipment.capacities is
    'What the hands at a site can carry on a day (Asia/Tokyo); its row lock puts the releases of a site in a queue';

create table shipment.waves (
    id uuid primary key,
    reference text not null constraint waves_reference_uk unique,
    request_id uuid not null constraint waves_request_uk unique,
    disruption text not null,
    site text not null,
    day date not null,
    unit text not null constraint waves_unit_ck check (unit in ('LINE', 'PACKAGE')),
    units integer not null constraint waves_units_ck check (units > 0),
    lines integer not null constraint waves_lines_ck check (lines > 0),
    pick_sheet_run text,
    released_by text not null,
    released_at timestamptz not null,
    prepared_at timestamptz,
    version bigint not null default 0
);

comment on table shipment.waves is 'What one site released at one moment within its capacity; shippers are mixed in it';
comment on column shipment.waves.request_id is 'made by the page or the caller; the same one releases once';
comment on column shipment.waves.units is 'how much of the day''s capacity it took';
comment on column shipment.waves.prepared_at is 'when every process of it was started and every dispatch note printed';

create index waves_disruption_ix on shipment.waves (disruption, released_at);
create index waves_site_day_ix on shipment.waves (site, day);
create index waves_unprepared_ix on shipment.waves (released_at) where prepared_at is null;

create table shipment.wave_lines (
    shipment_id uuid primary key references shipment.shipments (id),
    wave_id uuid not null references shipment.waves (id),
    partner_id uuid not null,
    position integer not null constraint wave_lines_position_ck check (position > 0),
    units integer not null constraint wave_lines_units_ck check (units > 0),
    started_at timestamptz,
    note_run text,
    note_problem text,
    picked numeric(14, 3) constraint wave_lines_picked_ck check (picked >= 0),
    shortage text constraint wave_lines_shortage_ck check (shortage in
        ('NOT_FOUND', 'TOO_FEW', 'DAMAGED', 'EXPIRED', 'WRONG_GOODS')),
    checked_at timestamptz,
    carrier text,
    waybill text,
    told_at timestamptz,
    constraint wave_lines_position_uk unique (wave_id, position)
);

comment on table shipment.wave_lines is 'A released shipment: its place in the wave and what hands did with it';
comment on column shipment.wave_lines.picked is 'quantity picked, in the unit of the shipment; null before';
comment on column shipment.wave_lines.told_at is 'when the news of the delivery went to whoever has to tell somebody';

create index wave_lines_unstarted_ix on shipment.wave_lines (wave_id, position) where started_at is null;
create index wave_lines_unprinted_ix on shipment.wave_lines (wave_id, position)
    where note_run is null and note_problem is null;

alter table shipment.capacities enable row level security;
alter table shipment.capacities force row level security;
create policy capacities_scope on shipment.capacities using (current_setting('tsunagi.scope', true) = 'house');
alter table shipment.waves enable row level security;
alter table shipment.waves force row level security;
create policy waves_scope on shipment.waves using (current_setting('tsunagi.scope', true) = 'house');
alter table shipment.wave_lines enable row level security;
alter table shipment.wave_lines force row level security;
create policy wave_lines_scope on shipment.wave_lines
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
