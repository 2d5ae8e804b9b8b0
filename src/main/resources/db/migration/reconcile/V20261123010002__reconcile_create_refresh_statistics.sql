-- Statistics of what was just copied, before it is joined; analyze by anybody but the owner is passed over with a warning.
create function reconcile.refresh_statistics() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    analyze reconcile.records;
    analyze reconcile.differences;
end
$$;
revoke all on function reconcile.refresh_statistics() from public;
grant execute on function reconcile.refresh_statistics() to tsunagi_app;
