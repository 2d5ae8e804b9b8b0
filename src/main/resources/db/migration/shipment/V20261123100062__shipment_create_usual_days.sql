-- What a site carries on a usual day, for houses that entered nothing before the outage: the recovery level is measured against it.
create table shipment.usual_days (
    site text primary key,
    unit text not null constraint usual_days_unit_ck check (unit in ('LINE', 'PACKAGE')),
    amount integer not null constraint usual_days_amount_ck check (amount between 1 and 100000),
    set_by text not null,
    set_at timestamptz not null
);
comment on table shipment.usual_days is
    'What a site carries on a usual day before any outage, as somebody said; counts before the average of days that were entered';
alter table shipment.usual_days enable row level security;
alter table shipment.usual_days force row level security;
create policy usual_days_scope on shipment.usual_days using (current_setting('tsunagi.scope', true) = 'house');
