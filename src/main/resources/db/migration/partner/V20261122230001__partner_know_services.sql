alter table partner.partners
    drop constraint partners_kind_ck,
    add constraint partners_kind_ck
        check (kind in ('SHIPPER', 'HUB', 'CARRIER', 'FORWARDER', 'CUSTOMS', 'SUPPLIER', 'CUSTOMER', 'SERVICE'));
