-- Sending one shipment first on a day: asked by one person, decided by another, over with the day.
create table shipment.priority_overrides (
    id uuid primary key,
    request uuid not null constraint priority_overrides_request_uk unique,
    shipment_id uuid not null references shipment.shipments (id),
    reference text not null,
    partner_id uuid not null,
    disruption text not null,
    site text not null,
    class smallint not null,
    day date not null,
    reason text not null,
    words text not null,
    pushed jsonb not null,
    asked_by text not null,
    asked_at timestamptz not null,
    state text not null constraint priority_overrides_state_ck check (state in
        ('ASKED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN', 'LAPSED', 'DONE')),
    decided_by text,
    decided_at timestamptz,
    why text,
    ended_at timestamptz,
    constraint priority_overrides_two_people_ck check (state not in ('CONFIRMED', 'DECLINED', 'DONE')
        or (decided_by is not null and decided_by <> asked_by))
);
comment on table shipment.priority_overrides is
    'Wishes to send a shipment first on one day, with what they push back and what another person said';
comment on column shipment.priority_overrides.day is 'in Asia/Tokyo';
comment on column shipment.priority_overrides.pushed is
    'references and classes of the shipments that fall out of the day, as the last person who looked saw them';
create unique index priority_overrides_live_uk on shipment.priority_overrides (shipment_id, day)
    where state in ('ASKED', 'CONFIRMED');
create index priority_overrides_live_ix on shipment.priority_overrides (day, site) where state in ('ASKED', 'CONFIRMED');
create index priority_overrides_partner_ix on shipment.priority_overrides (partner_id, day);
create index priority_overrides_reference_ix on shipment.priority_overrides (reference);

alter table shipment.priority_overrides enable row level security;
alter table shipment.priority_overrides force row level security;
create policy priority_overrides_scope on shipment.priority_overrides
    using (case when current_setting('tsunagi.scope', true) = 'house' then true
                else partner_id::text = current_setting('tsunagi.scope', true) end);
revoke delete on shipment.priority_overrides from tsunagi_app;
