-- What does not go as ordered.
alter table shipment.shipments add column rest_of text;
comment on column shipment.shipments.rest_of is
    'reference of the shipment that was picked only in part and of which this one is the rest; null for an order of its own';
create index shipments_rest_of_ix on shipment.shipments (rest_of) where rest_of is not null;

create table shipment.damages (
    id uuid primary key,
    shipment_id uuid not null references shipment.shipments (id),
    partner_id uuid not null,
    quantity numeric not null constraint damages_quantity_ck check (quantity > 0),
    note text not null,
    picture bytea,
    picture_type text constraint damages_picture_type_ck check (picture_type in ('image/jpeg', 'image/png')),
    reported_by text not null,
    entered_at timestamptz not null,
    constraint damages_picture_ck check ((picture is null) = (picture_type is null))
);
comment on table shipment.damages is 'Damaged goods with their number and, if somebody took one, a picture as it came';
create index damages_shipment_ix on shipment.damages (shipment_id);

create table shipment.substitutions (
    id uuid primary key,
    shipment_id uuid not null references shipment.shipments (id),
    partner_id uuid not null,
    sku text not null,
    description text not null,
    quantity numeric not null constraint substitutions_quantity_ck check (quantity > 0),
    unit text not null,
    reason text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    agreed boolean,
    answered_by text,
    answered_how text constraint substitutions_how_ck check (answered_how in ('PHONE', 'FAX', 'MAIL', 'IN_PERSON')),
    answered_at timestamptz,
    answer_note text,
    recorded_by text,
    constraint substitutions_answer_ck check ((agreed is null) = (answered_by is null)
        and (agreed is null) = (answered_how is null) and (agreed is null) = (recorded_by is null))
);
comment on table shipment.substitutions is 'Other articles proposed in place of the ordered one; one goes only when agreed is true';
comment on column shipment.substitutions.answered_by is 'name of the person at the customer''s who said so';
create index substitutions_shipment_ix on shipment.substitutions (shipment_id);
create unique index substitutions_one_uk on shipment.substitutions (shipment_id) where agreed is null or agreed;

create table shipment.returned_goods (
    shipment_id uuid primary key references shipment.shipments (id),
    partner_id uuid not null,
    quantity numeric not null,
    fate text not null constraint returned_goods_fate_ck check (fate in ('STOCK', 'DESTROYED')),
    reason text not null,
    decided_by text not null,
    decided_at timestamptz not null
);
comment on table shipment.returned_goods is 'What became of goods that came back, decided once';

alter table shipment.damages enable row level security;
alter table shipment.damages force row level security;
create policy damages_scope on shipment.damages
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table shipment.substitutions enable row level security;
alter table shipment.substitutions force row level security;
create policy substitutions_scope on shipment.substitutions
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table shipment.returned_goods enable row level security;
alter table shipment.returned_goods force row level security;
create policy returned_goods_scope on shipment.returned_goods
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
revoke update, delete on shipment.damages from tsunagi_app;
revoke update, delete on shipment.returned_goods from tsunagi_app;
