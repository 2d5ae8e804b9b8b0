-- What moves a shipment inside the list after the table classed it. "class" stays the class it stands in: the list, its indexes,
-- the counts and the waves go by it; table_class says what the table gave while something lifted it.
alter table shipment.shipments
    add column keeps_until timestamptz,
    add column ground text,
    add column table_class smallint constraint shipments_table_class_ck check (table_class between 0 and 4),
    add column granted smallint constraint shipments_granted_ck check (granted between 0 and 1),
    add column claim_reference text,
    add column aged boolean not null default false,
    add constraint shipments_aged_ck check (not aged or (class = 3 and table_class = 4 and granted is null));

comment on column shipment.shipments.keeps_until is
    'until when the goods may be used or stay within their temperature, whichever ends first; null when the order does not say';
comment on column shipment.shipments.ground is
    'what the order says for urgency in the words of the decision table; null when it was not looked at yet';
comment on column shipment.shipments.class is '0 lifesaving to 4 normal: where it stands in the list';
comment on column shipment.shipments.table_class is
    'class of the decision table while a claim or long waiting lifts it; null when it stands in the class of the table';
comment on column shipment.shipments.granted is 'class that a granted claim gives while it holds';
comment on column shipment.shipments.claim_reference is 'the priority claim that was made for it, kind C';
comment on column shipment.shipments.aged is 'long waiting lifted it from P4 to P3';

-- what may be lifted by waiting, and what was: both only as large as that work
create index shipments_ageing_ix on shipment.shipments (created_at) where status = 'OPEN' and class = 4;
create index shipments_aged_ix on shipment.shipments (created_at) where aged;
create index shipments_uninformed_ix on shipment.shipments (id) where ground is null;

create table shipment.ageing_rule (
    single boolean primary key default true constraint ageing_rule_single_ck check (single),
    hours integer not null constraint ageing_rule_hours_ck check (hours between 0 and 2160),
    set_by text not null,
    set_at timestamptz not null,
    version bigint not null default 0
);
comment on table shipment.ageing_rule is
    'How long a P4 waits before it is lifted to P3, in hours; 0 lifts nothing. A setting of the house: no partner owns it';
insert into shipment.ageing_rule (hours, set_by, set_at) values (168, 'system', timestamptz '2026-11-22 00:00:00Z');
