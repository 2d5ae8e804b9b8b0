-- Who we work with, their systems, and who needs which system for what.
create schema if not exists partner;
grant usage on schema partner to tsunagi_app;

create table partner.partners (
    id         uuid primary key,
    code       text not null constraint partners_code_uk unique
               constraint partners_code_ck check (code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
    name_ja    text not null constraint partners_name_ja_ck check (name_ja <> ''),
    name_en    text not null constraint partners_name_en_ck check (name_en <> ''),
    kind       text not null constraint partners_kind_ck
               check (kind in ('SHIPPER', 'HUB', 'CARRIER', 'FORWARDER', 'CUSTOMS', 'SUPPLIER', 'CUSTOMER')),
    version    bigint not null default 0
);
comment on table partner.partners is 'Organisations we depend on or serve.';
comment on column partner.partners.code is 'Short stable code in capitals; order files and people name the partner by it.';

create table partner.partner_systems (
    id          uuid primary key,
    partner_id  uuid not null constraint partner_systems_partner_fk references partner.partners,
    name_ja     text not null constraint partner_systems_name_ja_ck check (name_ja <> ''),
    name_en     text not null constraint partner_systems_name_en_ck check (name_en <> ''),
    kind        text not null constraint partner_systems_kind_ck
                check (kind in ('WMS', 'TMS', 'SHIPPING', 'CUSTOMS', 'EDI', 'ORDER')),
    rto_minutes integer not null constraint partner_systems_rto_ck check (rto_minutes between 1 and 525600),
    rlo_percent integer not null constraint partner_systems_rlo_ck check (rlo_percent between 0 and 100),
    version     bigint not null default 0,
    constraint partner_systems_name_uk unique (partner_id, name_ja)
);
comment on table partner.partner_systems is 'One system of a partner that can fail.';
comment on column partner.partner_systems.rto_minutes is 'Recovery time objective: how soon it must be back, minutes.';
comment on column partner.partner_systems.rlo_percent is 'Recovery level objective: share of normal work that fallback must carry, percent.';

create table partner.dependencies (
    id               uuid primary key,
    partner_id       uuid not null constraint dependencies_partner_fk references partner.partners,
    system_id        uuid not null constraint dependencies_system_fk references partner.partner_systems,
    stops_system_id  uuid constraint dependencies_stops_fk references partner.partner_systems,
    impact_ja        text not null constraint dependencies_impact_ja_ck check (impact_ja <> ''),
    impact_en        text not null constraint dependencies_impact_en_ck check (impact_en <> ''),
    source           text not null default '',
    constraint dependencies_edge_uk unique nulls not distinct (partner_id, system_id, stops_system_id)
);
create index dependencies_system_ix on partner.dependencies (system_id);
comment on table partner.dependencies is 'An edge of the map: this partner needs that system, for what.';
comment on column partner.dependencies.stops_system_id is 'Own system of the partner that stops with it, so that the failure travels on; null when it ends here.';
comment on column partner.dependencies.source is 'How we know it.';

create table partner.contacts (
    id          uuid primary key,
    partner_id  uuid not null constraint contacts_partner_fk references partner.partners,
    name        text not null constraint contacts_name_ck check (name <> ''),
    phone       text not null constraint contacts_phone_ck check (phone <> ''),
    round_clock boolean not null,
    verified_on date not null
);
create index contacts_partner_ix on partner.contacts (partner_id);
comment on table partner.contacts is 'Whom to call when nothing else works; kept outside the systems that may fail.';
comment on column partner.contacts.round_clock is 'Answers 24 hours a day.';
comment on column partner.contacts.verified_on is 'Day on which somebody called the number and it was right.';

alter table partner.partners enable row level security;
alter table partner.partners force row level security;
create policy partners_scope on partner.partners
    using (current_setting('tsunagi.scope', true) = 'house' or id::text = current_setting('tsunagi.scope', true));

alter table partner.partner_systems enable row level security;
alter table partner.partner_systems force row level security;
create policy partner_systems_scope on partner.partner_systems
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

alter table partner.dependencies enable row level security;
alter table partner.dependencies force row level security;
create policy dependencies_scope on partner.dependencies
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

alter table partner.contacts enable row level security;
alter table partner.contacts force row level security;
create policy contacts_scope on partner.contacts
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
