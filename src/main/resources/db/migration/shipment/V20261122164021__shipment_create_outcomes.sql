-- What was decided about shipments, written once; deferred ones with the moment of their return; appeals.
create table shipment.outcomes (
    id uuid primary key,
    request uuid not null,
    shipment_id uuid not null references shipment.shipments (id),
    reference text not null,
    partner_id uuid not null,
    disruption text,
    site text not null,
    class smallint not null,
    kind text not null constraint outcomes_kind_ck check (kind in
        ('APPROVE', 'AMEND', 'DEFER', 'REJECT', 'SUBSTITUTE', 'CANCEL')),
    reason text not null,
    note text not null,
    asked numeric not null,
    granted numeric not null,
    unit text not null,
    rest text,
    held text,
    review_at timestamptz,
    decided_by text not null,
    decided_at timestamptz not null,
    constraint outcomes_request_uk unique (request, shipment_id),
    constraint outcomes_granted_ck check (granted between 0 and asked),
    constraint outcomes_review_ck check (kind not in ('AMEND', 'DEFER', 'REJECT') or review_at is not null)
);
comment on table shipment.outcomes is 'Decisions about shipments with their coded reason; never changed afterwards';
comment on column shipment.outcomes.reference is 'of the shipment';
comment on column shipment.outcomes.class is 'class the shipment stood in when it was decided';
comment on column shipment.outcomes.asked is 'quantity before the decision';
comment on column shipment.outcomes.rest is 'shipment that waits for the rest of an amended one';
comment on column shipment.outcomes.held is 'reason for which a rule held it before it was ended';
comment on column shipment.outcomes.review_at is 'when it is looked at again';
create index outcomes_shipment_ix on shipment.outcomes (shipment_id, decided_at);
create index outcomes_reference_ix on shipment.outcomes (reference, decided_at);
create index outcomes_partner_ix on shipment.outcomes (partner_id, decided_at desc);
create index outcomes_review_ix on shipment.outcomes (partner_id, review_at) where kind = 'REJECT';

create table shipment.deferrals (
    shipment_id uuid primary key references shipment.shipments (id),
    partner_id uuid not null,
    until timestamptz not null
);
comment on table shipment.deferrals is 'Shipments that left the list until a moment and come back by themselves';
create index deferrals_until_ix on shipment.deferrals (until);

create table shipment.appeals (
    id uuid primary key,
    request uuid not null constraint appeals_request_uk unique,
    outcome_id uuid not null references shipment.outcomes (id),
    reference text not null,
    partner_id uuid not null,
    who text not null,
    how text not null constraint appeals_how_ck check (how in ('PHONE', 'FAX', 'MAIL', 'IN_PERSON')),
    heard_at timestamptz not null,
    ground text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    upheld boolean,
    why text,
    decided_by text,
    decided_at timestamptz,
    constraint appeals_verdict_ck check ((upheld is null) = (why is null)
        and (upheld is null) = (decided_by is null) and (upheld is null) = (decided_at is null))
);
comment on table shipment.appeals is 'Who does not accept a decision, and what another person decided about that';
comment on column shipment.appeals.who is 'name of the person at the customer''s or shipper''s';
create unique index appeals_open_uk on shipment.appeals (outcome_id) where upheld is null;
create index appeals_partner_ix on shipment.appeals (partner_id, recorded_at) where upheld is null;
create index appeals_reference_ix on shipment.appeals (reference);

alter table shipment.outcomes enable row level security;
alter table shipment.outcomes force row level security;
create policy outcomes_scope on shipment.outcomes
    using (case when current_setting('tsunagi.scope', true) = 'house' then true
                else partner_id::text = current_setting('tsunagi.scope', true) end);
alter table shipment.deferrals enable row level security;
alter table shipment.deferrals force row level security;
create policy deferrals_scope on shipment.deferrals
    using (case when current_setting('tsunagi.scope', true) = 'house' then true
                else partner_id::text = current_setting('tsunagi.scope', true) end);
alter table shipment.appeals enable row level security;
alter table shipment.appeals force row level security;
create policy appeals_scope on shipment.appeals
    using (case when current_setting('tsunagi.scope', true) = 'house' then true
                else partner_id::text = current_setting('tsunagi.scope', true) end);
revoke update, delete on shipment.outcomes from tsunagi_app;
revoke delete on shipment.appeals from tsunagi_app;
