-- A word that somebody types is looked for among the distinct customers and articles and not among the shipments. Japanese has no
-- spaces, so a word may begin at every letter; what begins there is compared by order, which row-level security lets an index
-- answer, as it does not "contains".
create function shipment.folded(written text) returns text language sql immutable parallel safe return
    left(regexp_replace(lower(normalize(written, NFKC)), '\s', '', 'g'), 300);

create table shipment.terms (
    id bigint generated always as identity primary key,
    partner_id uuid not null,
    kind text not null constraint terms_kind_ck check (kind in ('CUSTOMER', 'PERSON', 'ARTICLE')),
    value text not null,
    folded text collate "C" not null,
    constraint terms_uk unique (partner_id, kind, value, folded)
);
comment on table shipment.terms is 'Distinct customers and articles of the shipments of a shipper; a person at home is found from the beginning of the name';
comment on column shipment.terms.value is 'as the shipment has it: customer_name or article';
comment on column shipment.terms.folded is 'what a typed word is looked for in: one width, lower case, no spaces; of an article also its description';

create table shipment.term_tails (
    tail text collate "C" not null,
    term_id bigint not null,
    partner_id uuid not null,
    constraint term_tails_pk primary key (tail, term_id, partner_id)
);
comment on table shipment.term_tails is 'Of each term every place where a word may begin: sixteen letters from there on';

alter table shipment.terms enable row level security;
alter table shipment.terms force row level security;
create policy terms_scope on shipment.terms
    using (case when current_setting('tsunagi.scope', true) = 'house' then true
                else partner_id::text = current_setting('tsunagi.scope', true) end);
alter table shipment.term_tails enable row level security;
alter table shipment.term_tails force row level security;
create policy term_tails_scope on shipment.term_tails
    using (case when current_setting('tsunagi.scope', true) = 'house' then true
                else partner_id::text = current_setting('tsunagi.scope', true) end);

create function shipment.keep_terms() returns trigger language plpgsql as $$
begin
    with named as (
        select distinct partner_id, case customer_type when 'PERSON' then 'PERSON' else 'CUSTOMER' end as kind,
            customer_name as value, customer_name as written
        from after_rows
        union
        select distinct partner_id, 'ARTICLE', article, concat_ws(' ', sku, description)
        from after_rows),
    wanted as (
        select distinct partner_id, kind, value, shipment.folded(written) as folded from named),
    fresh as (
        insert into shipment.terms (partner_id, kind, value, folded)
        select partner_id, kind, value, folded
        from wanted
        where not exists (
            select 1 from shipment.terms t
            where t.partner_id = wanted.partner_id and t.kind = wanted.kind and t.value = wanted.value
              and t.folded = wanted.folded)
        order by partner_id, kind, value, folded
        on conflict do nothing
        returning id, partner_id, kind, folded)
    insert into shipment.term_tails (tail, term_id, partner_id)
    select distinct substr(fresh.folded, place, 16), fresh.id, fresh.partner_id
    from fresh cross join lateral generate_series(1, case fresh.kind when 'PERSON' then 1 else length(fresh.folded) end) as place;
    return null;
end
$$;
create trigger shipments_terms_insert after insert on shipment.shipments
    referencing new table as after_rows for each statement execute function shipment.keep_terms();

-- goods that are substituted keep their row and get another article
create function shipment.keep_term() returns trigger language plpgsql as $$
declare
    term bigint;
begin
    insert into shipment.terms (partner_id, kind, value, folded)
    values (new.partner_id, 'ARTICLE', new.article, shipment.folded(concat_ws(' ', new.sku, new.description)))
    on conflict do nothing
    returning id into term;
    insert into shipment.term_tails (tail, term_id, partner_id)
    select distinct substr(t.folded, place, 16), t.id, t.partner_id
    from shipment.terms t cross join lateral generate_series(1, length(t.folded)) as place
    where t.id = term;
    return null;
end
$$;
create trigger shipments_terms_update after update of sku, description on shipment.shipments
    for each row when (old.sku is distinct from new.sku or old.description <> new.description)
    execute function shipment.keep_term();

-- the shipments that are already here, by the same trigger function; the owner is bound by the policies too
select set_config('tsunagi.scope', 'house', true);
create temporary table shipments_here on commit drop as select * from shipment.shipments with no data;
create trigger shipments_here_terms after insert on shipments_here
    referencing new table as after_rows for each statement execute function shipment.keep_terms();
insert into shipments_here select * from shipment.shipments;
