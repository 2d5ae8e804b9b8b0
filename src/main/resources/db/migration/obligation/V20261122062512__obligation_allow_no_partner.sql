alter table obligation.obligations alter column partner_id drop not null;

comment on column obligation.obligations.partner_id is
    'whose goods; owns the row. Null for a filing of no case: then only the house sees it';
