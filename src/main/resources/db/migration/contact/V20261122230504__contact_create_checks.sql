create table contact.checks (
    reference text primary key,
    key text not null constraint checks_key_uk unique,
    scope text not null constraint checks_scope_ck check (scope in ('ALL', 'PARTNER', 'DISRUPTION', 'TIER')),
    scope_value text not null,
    started_by text not null,
    started_at timestamptz not null,
    remind_at timestamptz not null,
    reminded_at timestamptz,
    closes_at timestamptz not null,
    closed_at timestamptz,
    next_due date,
    constraint checks_order_ck check (started_at < remind_at and remind_at < closes_at)
);
comment on table contact.checks is 'Communications checks: every contact is asked to answer until a stated time';
comment on column contact.checks.next_due is 'day by which the next one is due; set when it closes';
create index checks_started_ix on contact.checks (started_at desc, reference desc);
create index checks_open_ix on contact.checks (closes_at) where closed_at is null;

create table contact.check_lines (
    id uuid primary key,
    check_reference text not null constraint check_lines_check_fk references contact.checks (reference),
    place integer not null,
    partner_id uuid not null,
    contact_id uuid not null,
    partner_code text not null,
    partner_ja text not null,
    partner_en text not null,
    name text not null,
    phone text not null,
    mail text not null,
    reaches integer not null,
    code_hash text constraint check_lines_code_uk unique,
    reminder_hash text constraint check_lines_reminder_uk unique,
    letter uuid,
    answered_at timestamptz,
    answered_by text constraint check_lines_answered_by_ck check (answered_by in ('LINK', 'TELEPHONE')),
    noted_by text,
    words text not null default '',
    constraint check_lines_place_uk unique (check_reference, place),
    constraint check_lines_contact_uk unique (check_reference, contact_id),
    constraint check_lines_answer_ck check ((answered_at is null) = (answered_by is null))
);
comment on table contact.check_lines is 'One contact of a communications check, as its card stood then';
comment on column contact.check_lines.place is 'place in the order of criticality, from 1';
comment on column contact.check_lines.reaches is 'how many partners are reached when this partner cannot work, at the start of the check';
comment on column contact.check_lines.code_hash is 'SHA-256 of the code in the link of the mail; null for contacts without mail';
comment on column contact.check_lines.reminder_hash is 'the same of the reminder; both links answer';
create index check_lines_silent_ix on contact.check_lines (check_reference, place) where answered_at is null;

alter table contact.check_lines enable row level security;
alter table contact.check_lines force row level security;
create policy check_lines_scope on contact.check_lines
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
revoke delete on contact.checks from tsunagi_app;
revoke delete on contact.check_lines from tsunagi_app;
