create table shipment.controlled_checks (
    shipment_id uuid not null references shipment.shipments (id),
    partner_id uuid not null,
    person text not null,
    note text not null,
    signed_at timestamptz not null,
    primary key (shipment_id, person)
);
comment on table shipment.controlled_checks is
    'Who looked at packing, papers and the licence of the receiver of controlled goods; never changed afterwards';

alter table shipment.controlled_checks enable row level security;
alter table shipment.controlled_checks force row level security;
create policy controlled_checks_scope on shipment.controlled_checks
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
revoke update, delete on shipment.controlled_checks from tsunagi_app;
