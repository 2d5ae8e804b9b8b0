package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.Temperature;
import io.tsunagi.shipment.domain.allocate.Asked;
import io.tsunagi.shipment.domain.allocate.AskedLines;
import io.tsunagi.shipment.domain.allocate.SiteLists;
import io.tsunagi.shipment.domain.wave.UnitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads candidates along the index of a site's list. Conditions of lists and kinds stand in the text only where they are set, so that
 * a part without them is the beginning of the index and nothing more.
 */
@Repository
class JdbcAskedLines implements AskedLines {

    private static final String SELECT = """
            select id, reference, partner_id, class, rank_at, customer_name, description, quantity, unit,
                   article, customer_type, destination_prefecture, temperature
            from shipment.shipments
            where status = 'OPEN' and site = :site and partner_id = any(:partners)
            """;

    /** The packing unit in one writing, as {@link UnitKind} reads it. */
    private static final String UNIT = "upper(btrim(normalize(unit, nfkc)))";

    private final JdbcClient jdbc;

    JdbcAskedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Asked> top(Collection<UUID> partners, String site, Part part, int limit) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder text = new StringBuilder(SELECT).append("and class between :first and :last\n");
        kind(text, values, part.kind(), part.set());
        lists(text, values, part.lists());
        return jdbc.sql(text.append("order by class, rank_at, id limit :limit").toString())
                .params(values)
                .param("site", site)
                .param("partners", partners.toArray(UUID[]::new))
                .param("first", part.first())
                .param("last", part.last())
                .param("limit", limit)
                .query(JdbcAskedLines::read)
                .list();
    }

    private static void kind(
            StringBuilder text, Map<String, Object> values, @Nullable UnitKind kind, Set<UnitKind> set) {
        if (kind == null) {
            return;
        }
        if (kind == UnitKind.COLD) {
            text.append("and temperature <> 'AMBIENT'\n");
            return;
        }
        if (set.contains(UnitKind.COLD)) {
            text.append("and temperature = 'AMBIENT'\n");
        }
        units(text, values, Set.of(kind));
    }

    private static void lists(StringBuilder text, Map<String, Object> values, SiteLists lists) {
        if (!lists.items().isEmpty()) {
            text.append("and article = any(:items)\n");
            values.put("items", lists.items().toArray(String[]::new));
        }
        if (!lists.units().isEmpty()) {
            units(text, values, lists.units());
        }
        if (lists.limitsCustomers()) {
            text.append("""
                    and (customer_name = any(:customers) or customer_type = any(:types)
                         or destination_prefecture = any(:prefectures))
                    """);
            values.put("customers", lists.customers().toArray(String[]::new));
            values.put("types", lists.types().stream().map(Enum::name).toArray(String[]::new));
            values.put("prefectures", lists.prefectures().toArray(String[]::new));
        }
    }

    /** Cases are all units that are no others' word. */
    private static void units(StringBuilder text, Map<String, Object> values, Set<UnitKind> kinds) {
        String name = "units" + values.size();
        boolean cases = kinds.contains(UnitKind.CASE);
        String[] words = List.of(UnitKind.EACH, UnitKind.PALLET).stream()
                .filter(kind -> kinds.contains(kind) != cases)
                .flatMap(kind -> kind.words().stream())
                .toArray(String[]::new);
        text.append("and ")
                .append(UNIT)
                .append(cases ? " <> all(:" : " = any(:")
                .append(name)
                .append(")\n");
        values.put(name, words);
    }

    @Override
    public List<Asked> of(Collection<UUID> partners, String site, Collection<UUID> shipments) {
        return jdbc.sql(SELECT + "and id = any(:ids) order by class, rank_at, id")
                .param("site", site)
                .param("partners", partners.toArray(UUID[]::new))
                .param("ids", shipments.toArray(UUID[]::new))
                .query(JdbcAskedLines::read)
                .list();
    }

    @Override
    public Map<UUID, Integer> lock(String site, Collection<UUID> shipments) {
        Map<UUID, Integer> open = new HashMap<>();
        jdbc.sql("""
                        select id, class from shipment.shipments
                        where id = any(:ids) and status = 'OPEN' and site = :site order by id for update
                        """)
                .param("ids", shipments.toArray(UUID[]::new))
                .param("site", site)
                .query(row -> {
                    open.put(row.getObject("id", UUID.class), row.getInt("class"));
                });
        return open;
    }

    private static Asked read(ResultSet row, int number) throws SQLException {
        return new Asked(
                WaveRows.candidate(row, number),
                row.getString("article"),
                CustomerType.valueOf(row.getString("customer_type")),
                row.getString("destination_prefecture"),
                Temperature.valueOf(row.getString("temperature")),
                false);
    }
}
