create table shipment.handovers (
    id uuid primary key,
    sequence bigint generated always as identity,
    shipment_id uuid not null references shipment.shipments (id),
    partner_id uuid not null,
    step text not null constraint handovers_step_ck check (step in
        ('PICK', 'SHORT', 'CHECK', 'DISPATCH', 'PASS_ON', 'DELIVER', 'RETURN', 'CANCEL')),
    quantity numeric(14, 3),
    reason text,
    note text not null default '',
    carrier text,
    waybill text,
    receiver text,
    from_party text not null,
    to_party text not null,
    how text not null constraint handovers_how_ck check (how in ('TYPED', 'SCANNED')),
    occurred_at timestamptz not null,
    written_at timestamptz not null,
    entered_at timestamptz not null,
    person text not null,
    constraint handovers_times_ck check (occurred_at <= written_at and written_at <= entered_at)
);

comment on table shipment.handovers is
    'Proof that goods changed hands, one row a hand-over, never changed afterwards; partner_id owns the row';
comment on column shipment.handovers.occurred_at is 'when it happened; written_at when it was noted, entered_at when it came in here';
comment on column shipment.handovers.person is 'login of who entered it';

create index handovers_shipment_ix on shipment.handovers (shipment_id, sequence);

alter table shipment.handovers enable row level security;
alter table shipment.handovers force row level security;
create policy handovers_scope on shipment.handovers
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
revoke update, delete on shipment.handovers from tsunagi_app;
