-- Counts by shipper, site, class and status without counting rows: every statement that changes shipments appends what it
-- added and took away; the sum is the count. Appending never waits for another transaction, as one counter row would.
create table shipment.tallies (
    id bigint generated always as identity primary key,
    partner_id uuid not null,
    site text not null,
    class smallint not null,
    status text not null,
    change bigint not null
);

comment on table shipment.tallies is
    'Changes of the number of shipments; summed per key they are the number, and a scheduled job folds them together';

alter table shipment.tallies enable row level security;
alter table shipment.tallies force row level security;
create policy tallies_scope on shipment.tallies
    using (current_setting('tsunagi.scope', true) = 'house' or partner_id::text = current_setting('tsunagi.scope', true));
create index tallies_partner_ix on shipment.tallies (partner_id, status, class);

create function shipment.tally() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into shipment.tallies (partner_id, site, class, status, change)
        select partner_id, site, class, status, count(*) from after_rows group by 1, 2, 3, 4;
    elsif tg_op = 'DELETE' then
        insert into shipment.tallies (partner_id, site, class, status, change)
        select partner_id, site, class, status, -count(*) from before_rows group by 1, 2, 3, 4;
    else
        insert into shipment.tallies (partner_id, site, class, status, change)
        select partner_id, site, class, status, sum(change)
        from (select partner_id, site, class, status, 1 as change from after_rows
              union all
              select partner_id, site, class, status, -1 from before_rows) as changes
        group by 1, 2, 3, 4
        having sum(change) <> 0;
    end if;
    return null;
end
$$;

create trigger shipments_tally_insert after insert on shipment.shipments
    referencing new table as after_rows for each statement execute function shipment.tally();
create trigger shipments_tally_update after update on shipment.shipments
    referencing old table as before_rows new table as after_rows for each statement execute function shipment.tally();
create trigger shipments_tally_delete after delete on shipment.shipments
    referencing old table as before_rows for each statement execute function shipment.tally();
