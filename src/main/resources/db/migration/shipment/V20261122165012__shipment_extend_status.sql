-- carried over: waits for the time after the disruption; direct: the maker ships it and no hand of the site is needed
alter table shipment.shipments drop constraint shipments_status_ck;
alter table shipment.shipments add constraint shipments_status_ck check (status in
    ('OPEN', 'HOLD', 'CARRIED', 'DIRECT', 'DIRECT_TOLD', 'RELEASED', 'PICKED', 'DISPATCHED', 'DELIVERED', 'SHORT', 'RETURNED',
     'CANCELLED'));
