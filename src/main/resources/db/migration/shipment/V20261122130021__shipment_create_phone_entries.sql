create table shipment.phone_entries (
    id uuid primary key,
    partner_id uuid not null,
    contents text not null,
    shipment text not null,
    wave text not null,
    step text not null,
    before_state text not null,
    after_state text not null,
    way text not null constraint phone_entries_way_ck check (way in ('PHONE', 'FILE')),
    typed_by text,
    sent_by text not null,
    taken_at timestamptz not null
);

comment on table shipment.phone_entries is
    'Reports of phones that were taken, by the id the phone made: sent twice, or sent and brought in as a file, acts once';
comment on column shipment.phone_entries.contents is 'SHA-256 of what the report said, so that an id used twice for two things is noticed';
comment on column shipment.phone_entries.typed_by is 'login that the phone names; sent_by is who was signed in and answers for it';

alter table shipment.phone_entries enable row level security;
alter table shipment.phone_entries force row level security;
create policy phone_entries_scope on shipment.phone_entries
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
revoke update, delete on shipment.phone_entries from tsunagi_app;
