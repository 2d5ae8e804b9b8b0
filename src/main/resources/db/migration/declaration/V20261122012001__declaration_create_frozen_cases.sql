-- Declarations in flight in the electronic system, as last heard; and how they stood when a fallback was approved.
create table declaration.electronic_cases (
    id uuid primary key,
    partner_id uuid not null,
    bill_number text not null,
    invoice_number text not null,
    electronic_reference text,
    last_confirmed text not null constraint electronic_cases_last_confirmed_ck check (last_confirmed in
        ('NOT_SENT', 'SENT_NO_ACK', 'ACK_NO_RELEASE', 'RELEASED_NOT_DELIVERED', 'DELIVERED')),
    confirmed_at timestamptz not null,
    told_by text not null,
    told_at timestamptz not null,
    constraint electronic_cases_goods_uk unique (bill_number, invoice_number)
);

comment on table declaration.electronic_cases is 'Electronic declarations in flight, as last heard from the electronic system';
comment on column declaration.electronic_cases.bill_number is 'B/L or AWB number without spaces and hyphens';
comment on column declaration.electronic_cases.confirmed_at is 'when the electronic system confirmed that state';
comment on column declaration.electronic_cases.last_confirmed is 'DELIVERED: the permit arrived, nothing is in flight';

create table declaration.frozen_cases (
    disruption text not null,
    case_id uuid not null,
    partner_id uuid not null,
    bill_number text not null,
    invoice_number text not null,
    electronic_reference text,
    last_confirmed text not null constraint frozen_cases_last_confirmed_ck check (last_confirmed in
        ('NOT_SENT', 'SENT_NO_ACK', 'ACK_NO_RELEASE', 'RELEASED_NOT_DELIVERED')),
    confirmed_at timestamptz not null,
    frozen_at timestamptz not null,
    constraint frozen_cases_pk primary key (disruption, case_id)
);

comment on table declaration.frozen_cases is
    'How each declaration in flight stood when the fallback was approved; only ever added to, the path on paper goes by it';
create index frozen_cases_goods_ix on declaration.frozen_cases (disruption, bill_number, invoice_number);
create index electronic_cases_partner_ix on declaration.electronic_cases (partner_id) where last_confirmed <> 'DELIVERED';

alter table declaration.electronic_cases enable row level security;
alter table declaration.electronic_cases force row level security;
create policy electronic_cases_scope on declaration.electronic_cases using
    (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table declaration.frozen_cases enable row level security;
alter table declaration.frozen_cases force row level security;
create policy frozen_cases_scope on declaration.frozen_cases using
    (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

revoke delete on declaration.electronic_cases from tsunagi_app;
revoke update, delete on declaration.frozen_cases from tsunagi_app;
