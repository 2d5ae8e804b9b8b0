package io.tsunagi.shipment.persistence;

import io.tsunagi.storage.RowScope;
import io.tsunagi.storage.ScratchDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many open shipments as a hub with fifteen shippers has them: half of them are of one shipper, one in a thousand frozen, customers
 * and articles of very different size, and stored in no order. The same number makes the same rows.
 */
public final class MillionShipments {

    private static final int SHIPPERS = 15;
    private static final int CHUNK = 50_000;
    private static final String INSERT = """
            insert into shipment.shipments (
                id, reference, partner_id, order_number, site, customer_name, customer_type, destination_prefecture, sku,
                description, product_group, quantity, unit, temperature, ordered_at, need_by, class, class_reason,
                class_edition, harm_at, rank_at, status, created_at, updated_at)
            select md5('id' || i)::uuid, 'S-M-' || i, (cast(:partners as uuid[]))[1 + least(i % 30, 14)], 'M' || i,
                'SITE-' || a % 5, '第' || c || case c % 3 when 0 then '総合病院' when 1 then '薬局' else '商事' end,
                case c % 3 when 0 then 'HOSPITAL' when 1 then 'PHARMACY' else 'OFFICE' end,
                case when a % 1000 = 7 then '沖縄県' else '県' || a % 46 end, 'SKU-' || s, '品目' || s, 'OTHER', 1 + i % 9, 'CS',
                case when b % 1000 = 0 then 'FROZEN' when b % 10 = 1 then 'CHILLED_2_8' else 'AMBIENT' end,
                at, at + b % 864000 * interval '1 second',
                case when c % 25 < 2 then c % 2 when c % 25 < 5 then 2 when c % 25 < 12 then 3 else 4 end, 'normal', '1',
                at + b % 864000 * interval '1 second', at + b % 864000 * interval '1 second', 'OPEN', at, at
            from (select i, hashint4(i) & 2147483647 as a, hashint4(i + 5000000) & 2147483647 as b,
                         ((hashint4(i + 9000000) & 2147483647) % 141 * ((hashint4(i + 9500000) & 2147483647) % 141)) as c,
                         ((hashint4(i + 7000000) & 2147483647) % 71 * ((hashint4(i + 7500000) & 2147483647) % 71)) as s,
                         timestamptz '2025-10-20 00:00Z' as at
                  from generate_series(:from, :to) as i) as numbers
            """;

    private MillionShipments() {}

    /** The shippers; the last has about half of the rows, each of the others one in thirty. */
    public static List<UUID> partners() {
        return IntStream.range(0, SHIPPERS)
                .mapToObj(
                        i -> UUID.nameUUIDFromBytes(("shipper" + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
    }

    /** Stores rows 1 to the number, and lets the planner know of them. The indexes are built afterwards, which is quicker. */
    public static void store(ScratchDatabase database, int number) {
        store(database.jdbc(), database::owner, partners(), number);
    }

    /** The same in a database of one's own choice, for fifteen shippers of one's own. */
    public static void store(JdbcClient jdbc, Consumer<String> owner, List<UUID> partners, int number) {
        Map<String, String> indexes =
                jdbc.sql("""
                        select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as text
                        from pg_index i
                        where i.indrelid = 'shipment.shipments'::regclass
                          and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
                        """).query((row, at) -> Map.entry(row.getString("name"), row.getString("text"))).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        indexes.keySet().forEach(name -> owner.accept("drop index " + name));
        RowScope.asHouse(() -> {
            for (int from = 1; from <= number; from += CHUNK) {
                jdbc.sql(INSERT)
                        .param("partners", partners.toArray(UUID[]::new))
                        .param("from", from)
                        .param("to", Math.min(number, from + CHUNK - 1))
                        .update();
            }
        });
        indexes.values().forEach(owner);
        owner.accept("vacuum analyze shipment.shipments");
        owner.accept("analyze shipment.terms");
        owner.accept("vacuum analyze shipment.term_tails");
    }
}
