-- After an import the planner knows nothing of the new rows until autovacuum comes round, and would sort a whole backlog for one
-- page. The application's role does not own the table and may not analyse it, so the owner lends it just this.
create function shipment.refresh_statistics() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    analyze shipment.shipments;
    analyze shipment.tallies;
end
$$;
revoke all on function shipment.refresh_statistics() from public;
grant execute on function shipment.refresh_statistics() to tsunagi_app;
