-- Orders that may be one: same shipper, customer, destination, article and quantity. The hash keeps the index small; the values
-- themselves are compared where it fits.
alter table shipment.shipments add column merge_key bigint generated always as (
    case when sku is null then null
         else hashtextextended(customer_name || chr(31) || coalesce(destination_prefecture, '') || chr(31)
                || coalesce(destination_address, '') || chr(31) || sku || chr(31) || trim_scale(quantity)::text || chr(31) || unit, 0)
    end) stored;
create index shipments_merge_ix on shipment.shipments (partner_id, merge_key, ordered_at)
    where merge_key is not null and status in ('OPEN', 'HOLD');

create table shipment.merge_proposals (
    id uuid primary key,
    partner_id uuid not null,
    earlier uuid not null references shipment.shipments (id),
    later uuid not null references shipment.shipments (id),
    import_run uuid,
    state text not null constraint merge_proposals_state_ck check (state in ('OPEN', 'MERGED', 'KEPT')),
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    need_by_before timestamptz,
    hold_reason_before text,
    constraint merge_proposals_pair_uk unique (earlier, later),
    constraint merge_proposals_two_ck check (earlier <> later)
);
comment on table shipment.merge_proposals is
    'Two orders that look like one sent under two numbers; a person decides, the database merges nothing';
comment on column shipment.merge_proposals.import_run is 'the import that brought the later arrival; null when it came otherwise';
comment on column shipment.merge_proposals.need_by_before is 'of the earlier order before merging, to give it back';
create index merge_proposals_open_ix on shipment.merge_proposals (proposed_at, id) where state = 'OPEN';
create index merge_proposals_later_ix on shipment.merge_proposals (later);
create index merge_proposals_run_ix on shipment.merge_proposals (import_run) where state = 'OPEN';
alter table shipment.merge_proposals enable row level security;
alter table shipment.merge_proposals force row level security;
create policy merge_proposals_scope on shipment.merge_proposals
    using (case when current_setting('tsunagi.scope', true) = 'house' then true
                else partner_id::text = current_setting('tsunagi.scope', true) end);
