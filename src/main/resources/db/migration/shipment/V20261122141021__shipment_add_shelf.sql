-- Where the goods lie and which ones they are, as far as the shipper says so; and the sheet for what must stay cold.
alter table shipment.shipments
    add column storage_location text,
    add column lot text,
    add column expiry date;
comment on column shipment.shipments.storage_location is 'storage location (棚番) as the shipper wrote it; pick sheets are sorted by it';
comment on column shipment.shipments.expiry is 'last day on which the goods may be used, as the shipper wrote it';

alter table shipment.waves add column cold_sheet_run text;
comment on column shipment.waves.cold_sheet_run is 'print run of the cold-chain sheet; null when nothing in the wave is cold';
