create schema if not exists claim;
grant usage on schema claim to tsunagi_app;

create table claim.claims (
    id uuid primary key,
    reference text not null constraint claims_reference_uk unique,
    partner_id uuid not null,
    customer text not null,
    customer_key text not null,
    phone_on_order text,
    shipments text[] not null constraint claims_shipments_ck check (cardinality(shipments) between 1 and 50),
    priority smallint not null constraint claims_priority_ck check (priority between 0 and 1),
    organisation text not null,
    contact text not null,
    contact_role text not null,
    ground text not null constraint claims_ground_ck check (ground in
        ('PATIENT_AT_RISK', 'HOME_CARE_DEVICE', 'DIALYSIS', 'OPERATION', 'OUTBREAK', 'STOCK_OUT', 'INFANT_FOOD', 'PUBLIC_SAFETY',
         'OTHER')),
    words text not null,
    evidence text not null,
    days_of_cover numeric(6, 1) constraint claims_cover_ck check (days_of_cover >= 0),
    state text not null constraint claims_state_ck check (state in
        ('EVIDENCE', 'CALL_BACK', 'DECISION', 'GRANTED', 'REFUSED', 'LAPSED', 'WITHDRAWN')),
    valid_until timestamptz not null,
    granted smallint constraint claims_granted_ck check (granted between 0 and 1),
    renewals integer not null default 0,
    called_at timestamptz,
    called_number text,
    other_number text,
    answered text,
    called_by text,
    false_at timestamptz,
    entered_by text not null,
    entered_at timestamptz not null,
    version bigint not null default 0,
    constraint claims_call_ck check ((called_at is null) = (called_by is null)),
    constraint claims_decided_ck check (state <> 'GRANTED' or (granted is not null and called_at is not null))
);
comment on table claim.claims is
    'Who claims P0 or P1 for shipments of a customer; partner_id is their shipper and owns the row';
comment on column claim.claims.customer_key is 'name without width, case and blanks: false claims are found by it';
comment on column claim.claims.phone_on_order is 'the number that must be called, as it stood on the order when the claim was made';
comment on column claim.claims.valid_until is 'when it lapses; before it is granted, what was asked for';
comment on column claim.claims.false_at is 'when two people marked it as false; it stays on the record of the customer';
create index claims_state_ix on claim.claims (state, valid_until, id);
create index claims_false_ix on claim.claims (customer_key, false_at desc) where false_at is not null;

create table claim.opinions (
    id uuid primary key,
    claim_id uuid not null references claim.claims (id),
    partner_id uuid not null,
    round integer not null,
    verdict text not null constraint opinions_verdict_ck check (verdict in
        ('GRANT_P0', 'GRANT_P1', 'REFUSE', 'RENEW', 'LET_LAPSE', 'FALSE_CLAIM', 'NOT_FALSE')),
    reason text not null,
    words text not null,
    person text not null,
    said_at timestamptz not null
);
comment on table claim.opinions is 'What one person said of a claim; only ever added to';
create index opinions_claim_ix on claim.opinions (claim_id, said_at);

create table claim.evidence (
    id uuid primary key,
    claim_id uuid not null references claim.claims (id),
    partner_id uuid not null,
    name text not null,
    media_type text not null constraint evidence_media_type_ck check (media_type in
        ('application/pdf', 'image/png', 'image/jpeg', 'text/plain')),
    size_bytes integer not null constraint evidence_size_ck check (size_bytes between 1 and 5242880),
    hash text not null,
    content bytea not null,
    entered_by text not null,
    entered_at timestamptz not null,
    constraint evidence_once_uk unique (claim_id, hash)
);
comment on table claim.evidence is 'Files that support a claim, as they came; only ever added to, given out as downloads only';
comment on column claim.evidence.media_type is 'by what the bytes are, not by what the file was called';

alter table claim.claims enable row level security;
alter table claim.claims force row level security;
create policy claims_scope on claim.claims
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table claim.opinions enable row level security;
alter table claim.opinions force row level security;
create policy opinions_scope on claim.opinions
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table claim.evidence enable row level security;
alter table claim.evidence force row level security;
create policy evidence_scope on claim.evidence
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
revoke update, delete on claim.opinions from tsunagi_app;
revoke update, delete on claim.evidence from tsunagi_app;
