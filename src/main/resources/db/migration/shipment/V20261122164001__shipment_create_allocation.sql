-- Who gets a day: amounts by kind of unit, dated decisions on a site, history of customers, and what each released line counted as.
alter table shipment.capacities drop constraint capacities_unit_ck;
alter table shipment.capacities add constraint capacities_unit_ck check (unit in ('LINE', 'PACKAGE', 'KINDS'));
alter table shipment.waves drop constraint waves_unit_ck;
alter table shipment.waves add constraint waves_unit_ck check (unit in ('LINE', 'PACKAGE', 'KINDS'));

create table shipment.kind_capacities (
    site text not null,
    day date not null,
    kind text not null constraint kind_capacities_kind_ck check (kind in ('CASE', 'EACH', 'PALLET', 'COLD')),
    amount integer not null constraint kind_capacities_amount_ck check (amount between 0 and 100000),
    set_by text not null,
    set_at timestamptz not null,
    primary key (site, day, kind)
);
comment on table shipment.kind_capacities is
    'What hands carry of each kind where the row of capacities of the day is counted by KINDS; that row holds the sum and the lock';
alter table shipment.kind_capacities enable row level security;
alter table shipment.kind_capacities force row level security;
create policy kind_capacities_scope on shipment.kind_capacities using (current_setting('tsunagi.scope', true) = 'house');

alter table shipment.wave_lines
    add column kind text not null default 'ALL'
        constraint wave_lines_kind_ck check (kind in ('ALL', 'CASE', 'EACH', 'PALLET', 'COLD')),
    add column class smallint constraint wave_lines_class_ck check (class between 0 and 4);
comment on column shipment.wave_lines.kind is 'what hands handled it as; ALL where the day was counted in one unit';
comment on column shipment.wave_lines.class is 'class it stood in when it was released';
select set_config('tsunagi.scope', 'house', true);
update shipment.wave_lines l set class = s.class from shipment.shipments s where s.id = l.shipment_id;
alter table shipment.wave_lines alter column class set not null;

create table shipment.allocation_decisions (
    id uuid primary key,
    number bigint not null generated always as identity constraint allocation_decisions_number_uk unique,
    site text not null,
    axis text not null constraint allocation_decisions_axis_ck check (axis in
        ('SHARES', 'CAP', 'EXEMPT', 'ITEMS', 'UNITS', 'CUSTOMERS', 'TYPES', 'PREFECTURES', 'RHYTHM', 'CLOSED')),
    entries text[] not null,
    before text[] not null,
    from_day date not null,
    reason text not null constraint allocation_decisions_reason_ck check (reason <> ''),
    state text not null constraint allocation_decisions_state_ck check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    version bigint not null default 0,
    constraint allocation_decisions_decided_ck check ((state = 'PROPOSED') = (decided_by is null)),
    constraint allocation_decisions_two_ck check (axis <> 'EXEMPT' or decided_by is null or decided_by <> proposed_by)
);
comment on table shipment.allocation_decisions is
    'Dated decisions on one axis of a site; of each axis the confirmed one with the latest day holds. A row is never taken away';
comment on column shipment.allocation_decisions.entries is 'all entries of the axis from that day on; none lifts it';
create index allocation_decisions_force_ix on shipment.allocation_decisions (site, axis, from_day desc, number desc)
    where state = 'CONFIRMED';
create index allocation_decisions_site_ix on shipment.allocation_decisions (site, number desc);
revoke delete on shipment.allocation_decisions from tsunagi_app;
alter table shipment.allocation_decisions enable row level security;
alter table shipment.allocation_decisions force row level security;
create policy allocation_decisions_scope on shipment.allocation_decisions
    using (current_setting('tsunagi.scope', true) = 'house');

create table shipment.demand_history (
    partner_id uuid not null,
    customer_name text not null,
    article text not null,
    daily numeric(14, 3) not null constraint demand_history_daily_ck check (daily >= 0),
    loaded_by text not null,
    loaded_at timestamptz not null,
    primary key (partner_id, customer_name, article)
);
comment on table shipment.demand_history is
    'What a customer of a shipper took of an article a day on average before the outage, in the unit of its orders';
alter table shipment.demand_history enable row level security;
alter table shipment.demand_history force row level security;
create policy demand_history_scope on shipment.demand_history
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
