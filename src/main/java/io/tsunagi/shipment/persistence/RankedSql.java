package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.RankedQuery;
import io.tsunagi.shipment.domain.ShipmentStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The two questions of the ranked list. Without a site, each shipper's own list is entered by its index at the key of the page
 * before and read for one page, and the first of all of them are taken: the cost grows with the page and the number of shippers,
 * not with the backlog. With a site, that site's index is read. The status stands in the text and not in a parameter, because
 * only then does the planner see that the partial index fits.
 */
final class RankedSql {

    private static final String FILTERS = """
              and (cast(:temperature as text) is null or s.temperature = :temperature)
              and (cast(:like as text) is null
                   or s.customer_name ilike :like or s.sku ilike :like or s.order_number ilike :like)
              and s.class <= :lastClass
              and (s.class, s.rank_at, s.id) > (cast(:afterClass as smallint), :afterRank, cast(:afterId as uuid))
            """;
    private static final String BY_SHIPPER = """
            select s.*
            from unnest(:partners) as partner (id)
            cross join lateral (
                select s.* from shipment.shipments s
                where s.partner_id = partner.id and s.status = '%s'
            %s
                order by s.class, s.rank_at, s.id
                limit :limit) as s
            order by s.class, s.rank_at, s.id
            limit :limit
            """;
    private static final String BY_SITE = """
            select s.*
            from shipment.shipments s
            where s.site = :site and s.partner_id = any (:partners) and s.status = '%s'
            %s
            order by s.class, s.rank_at, s.id
            limit :limit
            """;
    private static final int LAST_CLASS = 4;
    private static final Instant BEFORE_ALL = Instant.parse("1900-01-01T00:00:00Z");

    private RankedSql() {}

    static JdbcClient.StatementSpec of(RankedQuery query, JdbcClient jdbc) {
        Integer priority = query.priority();
        RankedQuery.After after = query.after() == null
                ? new RankedQuery.After(priority == null ? 0 : priority, BEFORE_ALL, new UUID(0, 0))
                : query.after();
        JdbcClient.StatementSpec statement = jdbc.sql(text(query.site() != null, query.status()))
                .param("partners", query.partners().toArray(UUID[]::new))
                .param("lastClass", priority == null ? LAST_CLASS : priority)
                .param(
                        "temperature",
                        query.temperature() == null ? null : query.temperature().name())
                .param("like", query.text() == null ? null : "%" + escaped(query.text()) + "%")
                .param("afterClass", after.priority())
                .param("afterRank", after.rankAt().atOffset(ZoneOffset.UTC))
                .param("afterId", after.id())
                .param("limit", query.limit());
        return query.site() == null ? statement : statement.param("site", query.site());
    }

    /** The statement; the status is one of our own words and never what a person typed. */
    static String text(boolean bySite, ShipmentStatus status) {
        return (bySite ? BY_SITE : BY_SHIPPER).formatted(status.name(), FILTERS);
    }

    private static String escaped(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
