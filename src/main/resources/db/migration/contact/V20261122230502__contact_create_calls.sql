create schema if not exists contact;
grant usage on schema contact to tsunagi_app;

create table contact.calls (
    reference text primary key,
    key text not null constraint calls_key_uk unique,
    disruption text,
    partner_id uuid,
    contact_id uuid,
    direction text not null constraint calls_direction_ck check (direction in ('IN', 'OUT')),
    reached text not null constraint calls_reached_ck check (reached in ('REACHED', 'NOT_REACHED', 'MESSAGE_LEFT')),
    who text not null constraint calls_who_ck check (who <> ''),
    address text not null,
    said text not null,
    asked text not null,
    again_at timestamptz,
    bulletin text,
    bulletin_number integer,
    occurred_at timestamptz not null,
    written_at timestamptz not null,
    entered_at timestamptz not null,
    entered_by text not null,
    follows text constraint calls_follows_fk references contact.calls (reference),
    corrects text constraint calls_corrects_fk references contact.calls (reference),
    constraint calls_corrects_uk unique (corrects),
    constraint calls_times_ck check (occurred_at <= written_at and written_at <= entered_at)
);
comment on table contact.calls is 'Who was told what when; entries are only ever added, a correction is an entry of its own';
comment on column contact.calls.key is 'of the form that was sent; the same form twice is one entry';
comment on column contact.calls.partner_id is 'whose people they were; null for somebody of no partner on the map';
comment on column contact.calls.address is 'number or mail address as it stood on the contact card at that time, or as told';
comment on column contact.calls.again_at is 'when to call again; null when nothing was promised';
comment on column contact.calls.bulletin is 'reference of the bulletin that was read out; null for none';
comment on column contact.calls.follows is 'the earlier call that asked for this one; that is done with it';
comment on column contact.calls.corrects is 'the entry that was wrong; it stays and no longer counts';
create index calls_disruption_ix on contact.calls (disruption, occurred_at desc, reference desc);
create index calls_partner_ix on contact.calls (partner_id, occurred_at desc, reference desc);
create index calls_follows_ix on contact.calls (follows) where follows is not null;
create index calls_again_ix on contact.calls (again_at) where again_at is not null;

alter table contact.calls enable row level security;
alter table contact.calls force row level security;
create policy calls_scope on contact.calls
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
revoke update, delete on contact.calls from tsunagi_app;
