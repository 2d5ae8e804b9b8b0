-- Half of the work of taking in an order was writing the places where a word may begin. Nobody looks for the tail of "株式会社", nor
-- for a number from its middle: those places are kept no longer. Tails that were written before stay; they only find more.
create function shipment.tails(folded text) returns setof text language sql immutable parallel safe as $$
    select distinct substr(folded, place, 16)
    from generate_series(1, greatest(1,
        length(regexp_replace(folded, '(株式|有限|合同|合資|合名)会社$|\((株|有|同)\)$', '')))) as place
    cross join lateral (select substr(folded, place - 1, 2) as pair) as around
    where place = 1 or octet_length(pair) > 2 or pair ~ '[^a-z0-9]|[a-z][0-9]|[0-9][a-z]'
$$;
comment on function shipment.tails(text) is
    'Places where a word may begin: every Japanese letter but those of a company form at the end, and every run of Latin letters or of digits';

create or replace function shipment.keep_terms() returns trigger language plpgsql as $$
begin
    with named as (
        select partner_id, case customer_type when 'PERSON' then 'PERSON' else 'CUSTOMER' end as kind,
            customer_name as value, customer_name as written
        from after_rows
        group by 1, 2, 3
        union all
        select partner_id, 'ARTICLE', article, concat_ws(' ', sku, description)
        from after_rows
        group by 1, 2, 3, 4),
    wanted as materialized (
        select partner_id, kind, value, shipment.folded(written) as folded from named),
    fresh as (
        insert into shipment.terms (partner_id, kind, value, folded)
        select distinct partner_id, kind, value, folded
        from wanted
        where not exists (
            select 1 from shipment.terms t
            where t.partner_id = wanted.partner_id and t.kind = wanted.kind and t.value = wanted.value
              and t.folded = wanted.folded)
        order by partner_id, kind, value, folded
        on conflict do nothing
        returning id, partner_id, kind, folded)
    insert into shipment.term_tails (tail, term_id, partner_id)
    select tail, fresh.id, fresh.partner_id
    from fresh cross join lateral shipment.tails(case fresh.kind when 'PERSON' then '' else fresh.folded end) as tail
    where fresh.kind <> 'PERSON'
    union all
    select left(folded, 16), id, partner_id from fresh where kind = 'PERSON'
    order by 1;
    return null;
end
$$;

create or replace function shipment.keep_term() returns trigger language plpgsql as $$
declare
    term bigint;
begin
    insert into shipment.terms (partner_id, kind, value, folded)
    values (new.partner_id, 'ARTICLE', new.article, shipment.folded(concat_ws(' ', new.sku, new.description)))
    on conflict do nothing
    returning id into term;
    insert into shipment.term_tails (tail, term_id, partner_id)
    select tail, t.id, t.partner_id
    from shipment.terms t cross join lateral shipment.tails(t.folded) as tail
    where t.id = term;
    return null;
end
$$;

create or replace function shipment.refresh_statistics() returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    analyze shipment.shipments;
    analyze shipment.tallies;
    analyze shipment.terms;
    analyze shipment.term_tails;
end
$$;
