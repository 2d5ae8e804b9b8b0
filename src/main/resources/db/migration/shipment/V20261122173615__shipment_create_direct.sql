alter table shipment.shipments add column direct_ship boolean not null default false;
comment on column shipment.shipments.direct_ship is 'whether the order said that the maker ships it';
alter table shipment.bulk_runs
    drop constraint bulk_runs_action_ck,
    add constraint bulk_runs_action_ck check (action in
        ('HOLD', 'LIFT', 'CANCEL', 'CARRY_OVER', 'BRING_BACK', 'DIRECT', 'SITE', 'TELL_MAKER'));
create table shipment.direct_shippings (
    shipment_id uuid primary key references shipment.shipments (id),
    partner_id uuid not null,
    carrier text not null,
    waybill text not null,
    shipped_by text not null,
    shipped_at timestamptz not null,
    receiver text,
    delivered_by text,
    delivered_at timestamptz,
    constraint direct_shippings_delivered_ck check (
        (receiver is null) = (delivered_at is null) and (receiver is null) = (delivered_by is null))
);
comment on table shipment.direct_shippings is 'What makers said of shipments that they ship themselves; partner_id is the shipper';
alter table shipment.direct_shippings enable row level security;
alter table shipment.direct_shippings force row level security;
create policy direct_shippings_scope on shipment.direct_shippings
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
revoke delete on shipment.direct_shippings from tsunagi_app;
