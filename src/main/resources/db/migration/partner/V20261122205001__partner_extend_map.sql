-- Tiers, identifiers and access of partners, what each dependency asks for, and the stamp that says when the map was changed.
create table partner.identifiers (
    partner_id uuid not null constraint identifiers_partner_fk references partner.partners,
    scheme     text not null constraint identifiers_scheme_ck
               check (scheme in ('JCN', 'LEI', 'EORI', 'SCAC', 'IATA', 'NACCS')),
    value      text not null constraint identifiers_value_ck check (value <> ''),
    constraint identifiers_pk primary key (partner_id, scheme, value)
);
comment on table partner.identifiers is 'Numbers and codes under which others know the partner; the form is checked where a rule is published.';

create table partner.subcontracts (
    id            uuid primary key,
    partner_id    uuid not null constraint subcontracts_partner_fk references partner.partners,
    contractor_id uuid not null constraint subcontracts_contractor_fk references partner.partners,
    work_ja       text not null constraint subcontracts_work_ja_ck check (work_ja <> ''),
    work_en       text not null constraint subcontracts_work_en_ck check (work_en <> ''),
    way_in        text not null constraint subcontracts_way_in_ck check (way_in in ('NONE', 'OWN', 'PRINCIPAL', 'UNKNOWN')),
    mfa           text not null constraint subcontracts_mfa_ck check (mfa in ('YES', 'NO', 'UNKNOWN')),
    note          text not null default '',
    constraint subcontracts_other_ck check (contractor_id <> partner_id),
    constraint subcontracts_work_uk unique (partner_id, contractor_id, work_ja)
);
create index subcontracts_contractor_ix on partner.subcontracts (contractor_id);
comment on table partner.subcontracts is 'A tier of the map: the contractor works for the partner.';
comment on column partner.subcontracts.way_in is 'Whose account the contractor comes in with.';
comment on column partner.subcontracts.mfa is 'Whether that account asks for a second factor.';
comment on column partner.subcontracts.note is 'Which account or line it is; never a password.';

create table partner.accesses (
    id          uuid primary key,
    partner_id  uuid not null constraint accesses_partner_fk references partner.partners,
    our_system  text not null constraint accesses_system_ck check (our_system <> ''),
    account     text not null constraint accesses_account_ck check (account <> ''),
    kind        text not null constraint accesses_kind_ck check (kind in ('PERSON', 'SHARED', 'ADMIN', 'MACHINE', 'REMOTE')),
    mfa         text not null constraint accesses_mfa_ck check (mfa in ('YES', 'NO', 'UNKNOWN')),
    granted_by  text not null,
    granted_on  date,
    reviewed_on date,
    reviewed_by text not null default '',
    ended_on    date,
    constraint accesses_account_uk unique (partner_id, our_system, account)
);
comment on table partner.accesses is 'Accounts that a partner holds in systems of ours.';
comment on column partner.accesses.granted_by is 'Who let it in, as far as it is known.';
comment on column partner.accesses.reviewed_on is 'Day on which somebody last asked whether it is still needed.';
comment on column partner.accesses.ended_on is 'Day on which it was shut; null while it is open.';

alter table partner.contacts add column verified_by text not null default '';
comment on column partner.contacts.verified_by is 'Login of who called the number; empty when it came by file or before that was asked.';

alter table partner.dependencies
    add column rto_minutes            integer constraint dependencies_rto_ck check (rto_minutes between 1 and 525600),
    add column rlo_percent            integer constraint dependencies_rlo_ck check (rlo_percent between 0 and 100),
    add column longest_outage_minutes integer constraint dependencies_longest_ck check (longest_outage_minutes between 1 and 525600),
    add column harm_4h                text constraint dependencies_harm_4h_ck check (harm_4h in ('NONE', 'LIGHT', 'SERIOUS', 'SEVERE')),
    add column harm_1d                text constraint dependencies_harm_1d_ck check (harm_1d in ('NONE', 'LIGHT', 'SERIOUS', 'SEVERE')),
    add column harm_3d                text constraint dependencies_harm_3d_ck check (harm_3d in ('NONE', 'LIGHT', 'SERIOUS', 'SEVERE'));
create index dependencies_stops_ix on partner.dependencies (stops_system_id) where stops_system_id is not null;
comment on column partner.dependencies.rto_minutes is 'How soon the system must be back for this needer; null when it said nothing.';
comment on column partner.dependencies.longest_outage_minutes is 'Longest outage that the needer survives (MTPD); null when it said nothing.';

create table partner.map_stamps (
    only_one boolean primary key default true constraint map_stamps_one_ck check (only_one),
    stamp    uuid not null
);
insert into partner.map_stamps (stamp) values (gen_random_uuid());
comment on table partner.map_stamps is 'A new random stamp with every change of the map, so that nodes know when the map in their memory is old.';

create function partner.stamp_map() returns trigger language plpgsql as $$
begin
    update partner.map_stamps set stamp = gen_random_uuid();
    return null;
end
$$;
create trigger partners_stamp after insert or update or delete on partner.partners
    for each statement execute function partner.stamp_map();
create trigger partner_systems_stamp after insert or update or delete on partner.partner_systems
    for each statement execute function partner.stamp_map();
create trigger dependencies_stamp after insert or update or delete on partner.dependencies
    for each statement execute function partner.stamp_map();
create trigger subcontracts_stamp after insert or update or delete on partner.subcontracts
    for each statement execute function partner.stamp_map();

alter table partner.identifiers enable row level security;
alter table partner.identifiers force row level security;
create policy identifiers_scope on partner.identifiers
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

alter table partner.subcontracts enable row level security;
alter table partner.subcontracts force row level security;
create policy subcontracts_scope on partner.subcontracts
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));

alter table partner.accesses enable row level security;
alter table partner.accesses force row level security;
create policy accesses_scope on partner.accesses
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
