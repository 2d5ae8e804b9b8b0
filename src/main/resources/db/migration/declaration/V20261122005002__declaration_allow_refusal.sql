-- Customs may refuse what was handed in; then it is over, and the goods may be declared anew.
alter table declaration.declarations drop constraint declarations_state_ck;
alter table declaration.declarations add constraint declarations_state_ck check (state in
    ('DRAFT', 'SUBMITTED', 'PASSED', 'PRINTED', 'LODGED', 'ACCEPTED', 'PAID', 'RELEASED', 'CLOSED', 'WITHDRAWN', 'REFUSED'));

drop index declaration.declarations_twin_uk;
drop index declaration.declarations_goods_uk;
drop index declaration.declarations_partner_ix;
create unique index declarations_twin_uk on declaration.declarations (electronic_reference)
    where state not in ('WITHDRAWN', 'REFUSED');
create unique index declarations_goods_uk on declaration.declarations (bill_number, invoice_number)
    where state not in ('WITHDRAWN', 'REFUSED');
create index declarations_partner_ix on declaration.declarations (partner_id)
    where state not in ('CLOSED', 'WITHDRAWN', 'REFUSED');

alter table declaration.facts drop constraint facts_kind_ck;
alter table declaration.facts add constraint facts_kind_ck check (kind in
    ('TWIN_WITHDRAWN', 'AUTHORITY_ANSWERED', 'LODGED', 'ACCEPTED', 'PAID', 'RELEASED', 'WITHDRAWN', 'REFUSED'));
