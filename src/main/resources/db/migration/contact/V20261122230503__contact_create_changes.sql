create table contact.changes (
    reference text primary key,
    key text not null constraint changes_key_uk unique,
    partner_id uuid not null,
    partner_code text not null,
    what text not null constraint changes_what_ck check (what in ('BANK_ACCOUNT', 'ROUTE', 'PHONE', 'MAIL', 'DESTINATION')),
    contact_id uuid,
    contact_name text not null,
    came_by text not null constraint changes_came_by_ck check (came_by in ('MAIL', 'PHONE', 'FAX', 'LETTER', 'VISIT')),
    asked_by text not null,
    before_shown text not null,
    after_shown text not null,
    after_sealed bytea,
    before_change text,
    words text not null,
    occurred_at timestamptz not null,
    written_at timestamptz not null,
    entered_at timestamptz not null,
    entered_by text not null,
    state text not null constraint changes_state_ck check (state in ('ASKED', 'CONFIRMED', 'NOT_THEIRS', 'WITHDRAWN')),
    decided_by text,
    decided_at timestamptz,
    seen_by text,
    seen_at timestamptz,
    seen_words text not null default '',
    constraint changes_contact_ck check ((what in ('PHONE', 'MAIL', 'DESTINATION')) = (contact_id is not null)),
    constraint changes_sealed_ck check ((what = 'BANK_ACCOUNT') = (after_sealed is not null)),
    constraint changes_decided_ck check ((state = 'ASKED') = (decided_at is null)),
    constraint changes_second_ck check (state not in ('CONFIRMED', 'NOT_THEIRS') or decided_by <> entered_by),
    constraint changes_times_ck check (occurred_at <= written_at and written_at <= entered_at)
);
comment on table contact.changes is 'Changes of bank account, address or route that somebody asked for; done only by a call back of another person';
comment on column contact.changes.after_shown is 'the new value; of a bank account masked but for its last digits';
comment on column contact.changes.after_sealed is 'the new bank account, AES-256-GCM under a key beside the database; null for other changes';
comment on column contact.changes.before_change is 'of bank account and route: reference of the change that brought the present value; null for none';
comment on column contact.changes.seen_by is 'manager who took note of a request that was not theirs, and what was done';
create index changes_partner_ix on contact.changes (partner_id, entered_at desc);
create index changes_open_ix on contact.changes (entered_at) where state = 'ASKED';
create index changes_fraud_ix on contact.changes (decided_at) where state = 'NOT_THEIRS' and seen_at is null;

create table contact.call_backs (
    id uuid primary key,
    change text not null constraint call_backs_change_fk references contact.changes (reference),
    partner_id uuid not null,
    contact_id uuid not null,
    contact_name text not null,
    number text not null,
    verified_since timestamptz not null,
    spoke_with text not null,
    words text not null,
    outcome text not null constraint call_backs_outcome_ck check (outcome in ('CONFIRMED', 'NOT_THEIRS', 'NOT_REACHED')),
    called_by text not null,
    called_at timestamptz not null
);
comment on table contact.call_backs is 'Every call back with the number as it stood; only ever added to';
comment on column contact.call_backs.verified_since is 'since when that number was verified: before the request came';
create index call_backs_change_ix on contact.call_backs (change, called_at);

create table contact.particulars (
    partner_id uuid not null,
    what text not null constraint particulars_what_ck check (what in ('BANK_ACCOUNT', 'ROUTE')),
    shown text not null,
    change text not null constraint particulars_change_fk references contact.changes (reference),
    since timestamptz not null,
    constraint particulars_pk primary key (partner_id, what)
);
comment on table contact.particulars is 'Bank account and route of a partner as the last confirmed change left them';

alter table contact.changes enable row level security;
alter table contact.changes force row level security;
create policy changes_scope on contact.changes
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table contact.call_backs enable row level security;
alter table contact.call_backs force row level security;
create policy call_backs_scope on contact.call_backs
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
alter table contact.particulars enable row level security;
alter table contact.particulars force row level security;
create policy particulars_scope on contact.particulars
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
revoke delete on contact.changes from tsunagi_app;
revoke update, delete on contact.call_backs from tsunagi_app;
