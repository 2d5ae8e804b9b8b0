create table shipment.parcels (
    shipment_id uuid not null references shipment.shipments (id),
    number integer not null constraint parcels_number_ck check (number > 0),
    partner_id uuid not null,
    sscc text not null constraint parcels_sscc_uk unique constraint parcels_sscc_ck check (sscc ~ '^\d{18}$'),
    drawn_at timestamptz not null,
    primary key (shipment_id, number)
);
comment on table shipment.parcels is 'Parcels that were given a number of GS1 (SSCC), which they keep however often the label is printed';

create table shipment.gs1_prefixes (
    kind text not null constraint gs1_prefixes_kind_ck check (kind in ('SITE', 'SHIPPER')),
    owner text not null,
    digits text not null constraint gs1_prefixes_digits_ck check (digits ~ '^\d{4,12}$'),
    set_by text not null,
    set_at timestamptz not null,
    primary key (kind, owner)
);
comment on table shipment.gs1_prefixes is
    'Company prefixes that GS1 gave to a site (its code) or a shipper (its id); a setting of the house';

create table shipment.gs1_serials (
    prefix text primary key,
    next bigint not null
);
comment on table shipment.gs1_serials is 'The next serial number of each prefix; it only grows, even when a prefix is taken away';

alter table shipment.parcels enable row level security;
alter table shipment.parcels force row level security;
create policy parcels_scope on shipment.parcels
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table shipment.gs1_prefixes enable row level security;
alter table shipment.gs1_prefixes force row level security;
create policy gs1_prefixes_scope on shipment.gs1_prefixes using (current_setting('tsunagi.scope', true) = 'house');
alter table shipment.gs1_serials enable row level security;
alter table shipment.gs1_serials force row level security;
create policy gs1_serials_scope on shipment.gs1_serials using (current_setting('tsunagi.scope', true) = 'house');
