-- Every filter of the ranked list has an index in the list's own order, led by the shipper: a page is then the merge of the
-- beginnings of one index per shipper and costs what a page costs, whatever waits behind it.
alter table shipment.shipments
    add column article text not null generated always as (left(coalesce(sku, description), 100)) stored;
comment on column shipment.shipments.article is 'what the goods are asked for by: the SKU, or the description where a shipper has none';

create index shipments_ranked_partner_site_ix on shipment.shipments (partner_id, site, class, rank_at, id)
    where status = 'OPEN';
create index shipments_ranked_temperature_ix on shipment.shipments (partner_id, temperature, class, rank_at, id)
    where status = 'OPEN';
create index shipments_ranked_prefecture_ix on shipment.shipments (partner_id, destination_prefecture, class, rank_at, id)
    where status = 'OPEN';
create index shipments_ranked_customer_ix on shipment.shipments (partner_id, customer_name, class, rank_at, id)
    where status = 'OPEN';
create index shipments_ranked_article_ix on shipment.shipments (partner_id, article, class, rank_at, id)
    where status = 'OPEN';
