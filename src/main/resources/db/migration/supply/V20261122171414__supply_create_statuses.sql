create schema if not exists supply;
grant usage on schema supply to tsunagi_app;

create table supply.statuses (
    id uuid primary key,
    disruption text not null,
    partner_id uuid not null,
    sku text not null,
    name text not null,
    volume text not null constraint statuses_volume_ck check (volume in ('A_PLUS', 'A', 'B', 'C', 'D')),
    handling text not null constraint statuses_handling_ck check (handling in
        ('NORMAL', 'LIMITED_OWN', 'LIMITED_OTHERS', 'LIMITED_OTHER', 'STOPPED')),
    cause text not null,
    others text not null,
    expected_end date,
    next_update_at timestamptz,
    state text not null constraint statuses_state_ck check (state in
        ('ASKED', 'PUBLISHED', 'REPLACED', 'REFUSED', 'WITHDRAWN')),
    set_by text not null,
    set_at timestamptz not null,
    confirmed_by text,
    since timestamptz,
    ended_by text,
    ended_at timestamptz,
    constraint statuses_second_person_ck check (confirmed_by is null or confirmed_by <> set_by),
    constraint statuses_published_ck check (state not in ('PUBLISHED', 'REPLACED', 'WITHDRAWN') or since is not null),
    constraint statuses_others_ck check ((handling = 'LIMITED_OTHERS') = (others <> ''))
);
comment on table supply.statuses is
    'What was said of the supply of a SKU of a shipper in a disruption, every version of it; partner_id is the shipper';
comment on column supply.statuses.disruption is 'reference of the disruption';
comment on column supply.statuses.others is 'who else is limited, as it is published; empty unless limited because of others';
comment on column supply.statuses.since is 'when it became public';
create unique index statuses_public_uk on supply.statuses (disruption, partner_id, sku) where state = 'PUBLISHED';
create unique index statuses_waiting_uk on supply.statuses (disruption, partner_id, sku) where state = 'ASKED';
create index statuses_list_ix on supply.statuses (disruption, sku collate "C", partner_id) where state = 'PUBLISHED';
create index statuses_history_ix on supply.statuses (disruption, partner_id, sku, set_at desc);

alter table supply.statuses enable row level security;
alter table supply.statuses force row level security;
create policy statuses_scope on supply.statuses
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
revoke delete on supply.statuses from tsunagi_app;
