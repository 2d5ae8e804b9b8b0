-- Rules that prefer a shipper or customer inside P4, and the name of the rule at what it moved.
create table shipment.preferences (
    id uuid primary key,
    request uuid not null constraint preferences_request_uk unique,
    name text not null constraint preferences_name_uk unique,
    words text not null,
    asked_for text not null,
    partner_id uuid not null,
    customer text,
    first_day date not null,
    last_day date not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    state text not null constraint preferences_state_ck check (state in ('PROPOSED', 'IN_FORCE', 'DECLINED', 'ENDED')),
    decided_by text,
    decided_at timestamptz,
    ended_by text,
    ended_at timestamptz,
    constraint preferences_days_ck check (first_day <= last_day),
    constraint preferences_two_people_ck check (state not in ('IN_FORCE', 'ENDED')
        or (decided_by is not null and decided_by <> proposed_by))
);
comment on table shipment.preferences is 'Commercial preferences: named, dated, decided by two managers, at work inside P4 only';
comment on column shipment.preferences.customer is 'name as the orders have it; null for all orders of the shipper';
comment on column shipment.preferences.first_day is 'in Asia/Tokyo; what the rule moves stands in P4 as if harm began then';

alter table shipment.preferences enable row level security;
alter table shipment.preferences force row level security;
create policy preferences_scope on shipment.preferences using (current_setting('tsunagi.scope', true) = 'house');
revoke delete on shipment.preferences from tsunagi_app;

alter table shipment.shipments add column preference text;
comment on column shipment.shipments.preference is 'name of the rule that moved it up inside P4; null when none did';
create index shipments_preference_ix on shipment.shipments (preference) where preference is not null;
