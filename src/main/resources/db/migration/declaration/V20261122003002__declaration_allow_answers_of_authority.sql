-- What the authority answered where a rule says hold, wait or ask: without it nothing is lodged on paper.
alter table declaration.facts drop constraint facts_kind_ck;
alter table declaration.facts add constraint facts_kind_ck check (kind in
    ('TWIN_WITHDRAWN', 'AUTHORITY_ANSWERED', 'LODGED', 'ACCEPTED', 'PAID', 'RELEASED', 'WITHDRAWN'));
