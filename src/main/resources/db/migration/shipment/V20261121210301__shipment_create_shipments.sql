create schema if not exists shipment;
grant usage on schema shipment to tsunagi_app;

create table shipment.shipments (
    id uuid primary key,
    reference text not null constraint shipments_reference_uk unique,
    partner_id uuid not null,
    order_number text not null,
    import_run uuid,
    site text not null,
    customer_name text not null,
    customer_type text not null constraint shipments_customer_type_ck check (customer_type in
        ('HOSPITAL', 'CLINIC', 'PHARMACY', 'CARE', 'SCHOOL', 'RETAIL', 'OFFICE', 'PERSON')),
    destination_prefecture text,
    destination_address text,
    destination_phone text,
    sku text,
    description text not null,
    product_group text not null,
    quantity numeric(14, 3) not null constraint shipments_quantity_ck check (quantity > 0),
    unit text not null,
    weight_kg numeric(12, 3),
    temperature text not null constraint shipments_temperature_ck check (temperature in
        ('AMBIENT', 'CHILLED_2_8', 'FROZEN')),
    container text,
    house_bill text,
    hs_code text,
    remarks text,
    ordered_at timestamptz not null,
    need_by timestamptz not null,
    days_of_cover numeric(6, 1),
    other_supply_days numeric(6, 1),
    claim text constraint shipments_claim_ck check (claim in ('P0', 'P1')),
    claim_ground text,
    class smallint not null constraint shipments_class_ck check (class between 0 and 4),
    hold boolean not null default false,
    hold_reason text,
    class_reason text not null,
    class_edition text not null,
    harm_at timestamptz not null,
    rank_at timestamptz not null,
    status text not null constraint shipments_status_ck check (status in
        ('OPEN', 'HOLD', 'RELEASED', 'PICKED', 'DISPATCHED', 'DELIVERED', 'SHORT', 'RETURNED', 'CANCELLED')),
    wave_id uuid,
    version bigint not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint shipments_order_number_uk unique (partner_id, order_number),
    constraint shipments_hold_ck check (hold = (hold_reason is not null))
);

comment on table shipment.shipments is
    'Goods somebody waits for, one row per order line of a shipper; partner_id is the shipper and owns the row';
comment on column shipment.shipments.order_number is 'the shipper''s own number; the same number is never taken twice';
comment on column shipment.shipments.site is 'code of the hub or port the goods leave from; waves are built per site';
comment on column shipment.shipments.class is '0 lifesaving to 4 normal, by the decision table of edition class_edition';
comment on column shipment.shipments.class_reason is 'key of the reason in the message bundles: triage.<key>';
comment on column shipment.shipments.hold_reason is 'key of why the goods may not move: triage.hold.<key>';
comment on column shipment.shipments.harm_at is 'when harm begins: the earlier of need-by and the end of the stock';
comment on column shipment.shipments.rank_at is 'harm_at less the earliest other supply; the list is in this order within a class';

alter table shipment.shipments enable row level security;
alter table shipment.shipments force row level security;
create policy shipments_scope on shipment.shipments
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

-- the ranked list of one shipper, of one site, and the next harm; only open rows, so they stay as small as the open work
create index shipments_ranked_partner_ix on shipment.shipments (partner_id, class, rank_at, id) where status = 'OPEN';
create index shipments_ranked_site_ix on shipment.shipments (site, class, rank_at, id) where status = 'OPEN';
create index shipments_harm_ix on shipment.shipments (partner_id, harm_at) where status in ('OPEN', 'HOLD');
create index shipments_state_ix on shipment.shipments (partner_id, status, class, rank_at, id) where status <> 'OPEN';
create index shipments_wave_ix on shipment.shipments (wave_id) where wave_id is not null;
