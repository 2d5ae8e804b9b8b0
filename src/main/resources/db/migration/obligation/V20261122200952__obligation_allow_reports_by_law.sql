alter table obligation.obligations drop constraint obligations_kind_ck;
alter table obligation.obligations add constraint obligations_kind_ck check (kind in
    ('BACK_ENTRY', 'CARGO_RECORD', 'REGISTRATION_CHECK', 'CANCEL_ORIGINAL', 'UNDERTAKING', 'GUARANTEE', 'BP_SETTLEMENT',
     'RETURNED_COPY', 'STATUTORY_REPORT'));
