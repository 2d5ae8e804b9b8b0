package io.tsunagi.shipment.persistence;

/**
 * The statement that classes a stretch of keys anew. It waits for nobody: rows that somebody else is changing are left and counted.
 * A hold that a person lifted stays lifted as long as the table gives the same reason, and a hold that does not come from the table
 * stays as it is. A granted claim and long waiting go on lifting.
 */
final class RerankSql {

    private static final String CLASS = """
            least(d.class, coalesce(s.granted, 9::smallint),
                  case when s.aged and d.class = 4 then 3::smallint else 9::smallint end)""";
    private static final String STATUS = """
            case when s.status = 'HOLD' and s.hold_reason is distinct from s.class_reason then 'HOLD'
                 when d.hold and s.hold_lifted is distinct from d.reason then 'HOLD'
                 when s.status = 'HOLD' and s.direct_ship then 'DIRECT'
                 else 'OPEN' end""";

    static final String RECLASS = """
            with decided as materialized (
                select * from unnest(
                    cast(:customers as text[]), cast(:goods as text[]), cast(:temperatures as text[]), cast(:grounds as text[]),
                    cast(:classes as smallint[]), cast(:holds as boolean[]), cast(:reasons as text[]))
                    as d (customer, goods, temperature, ground, class, hold, reason)),
            wanted as materialized (
                select s.id, d.class, d.hold, d.reason
                from shipment.shipments s
                join decided d on d.customer = s.customer_type and d.goods = s.product_group
                              and d.temperature = s.temperature and d.ground = s.ground
                where s.id > :from and s.id <= :to and s.status in ('OPEN', 'HOLD')
                  and (coalesce(s.table_class, s.class) <> d.class or s.class_reason <> d.reason or s.status <> %s)),
            mine as materialized (
                select s.id from shipment.shipments s
                where s.id > :from and s.id <= :to and s.id in (select id from wanted)
                  and s.status in ('OPEN', 'HOLD')
                for update skip locked),
            changed as (
                update shipment.shipments s
                set class = %s,
                    table_class = case when %s <> d.class then d.class end,
                    aged = s.aged and d.class = 4,
                    rank_at = case when s.aged and d.class = 4 then s.rank_at else %s end,
                    class_reason = d.reason,
                    class_edition = :edition,
                    hold_reason = case when s.status = 'HOLD' and s.hold_reason is distinct from s.class_reason
                                       then s.hold_reason
                                       when %s = 'HOLD' then d.reason end,
                    hold = %s = 'HOLD',
                    status = %s,
                    version = s.version + 1,
                    updated_at = :at
                from wanted d join mine using (id)
                where s.id = d.id and s.id > :from and s.id <= :to and s.status in ('OPEN', 'HOLD')
                returning 1)
            select (select count(*) from wanted) as wanted, (select count(*) from changed) as changed
            """.formatted(STATUS, CLASS, CLASS, JdbcAgeing.OWN_RANK, STATUS, STATUS, STATUS);

    static final String INPUTS = """
            select distinct customer_type, product_group, temperature, ground
            from shipment.shipments
            where id > :from and id <= :to and status in ('OPEN', 'HOLD') and ground is not null
            """;

    static final String NEXT = """
            select max_id as top, rows from (
                select (array_agg(id order by id desc))[1] as max_id, count(*) as rows
                from (select id from shipment.shipments where id > :from order by id limit :size) as keys) as stretch
            where rows > 0
            """;

    private RerankSql() {}
}
