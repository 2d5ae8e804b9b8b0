create table shipment.profile_drafts (
    id uuid primary key,
    partner_id uuid not null,
    file_name text not null,
    made_by text not null,
    made_at timestamptz not null
);
comment on table shipment.profile_drafts is
    'Files of shippers whose mapping profile is being made; the file lies in import_files under the same id, for a day';
alter table shipment.profile_drafts enable row level security;
alter table shipment.profile_drafts force row level security;
create policy profile_drafts_scope on shipment.profile_drafts
    using (case when current_setting('tsunagi.scope', true) = 'house' then true
                else partner_id::text = current_setting('tsunagi.scope', true) end);
