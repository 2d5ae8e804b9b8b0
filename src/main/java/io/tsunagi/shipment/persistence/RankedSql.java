package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.RankedFilter;
import io.tsunagi.shipment.domain.RankedQuery;
import io.tsunagi.shipment.domain.SearchTerm;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The question of the ranked list. Each shipper's own list is a branch of a union, and with a typed word each customer and article
 * that has it; a branch is entered by its index at the key of the page before, and the branches are merged row by row. The cost
 * grows with the page and the number of branches, not with the backlog. Only what was asked stands in the text, because the
 * planner cannot see through a condition that is switched off by a parameter; and the status stands in it as a word, because only
 * then it sees that a partial index fits.
 */
final class RankedSql {

    private static final String ORDER = "order by class, rank_at, id limit ";

    private final RankedQuery query;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final String filters;

    private RankedSql(RankedQuery query) {
        this.query = query;
        this.filters = filters(query.filter());
    }

    /** @param query with one shipper at least and, where a word was typed, one term */
    static JdbcClient.StatementSpec of(RankedQuery query, JdbcClient jdbc) {
        RankedSql sql = new RankedSql(query);
        // ordered and limited in itself, or the planner does not see that the branch can be read in order
        String branches = sql.branches().stream()
                .map(branch -> "(" + branch + ORDER + query.limit() + ")\n")
                .collect(Collectors.joining("union all\n"));
        return jdbc.sql("select * from (\n" + branches + ") as s\n" + ORDER + query.limit())
                .params(sql.values);
    }

    /**
     * How many rows of each class the question matches; unlike a page this reads them all.
     *
     * @param picked references; empty for all that match
     * @param held the reason they must be held for; null for any or none
     */
    static JdbcClient.StatementSpec counts(
            RankedQuery query, List<String> picked, @Nullable String held, JdbcClient jdbc) {
        RankedSql sql = new RankedSql(query);
        String branches = String.join("union all\n", sql.branches());
        return jdbc.sql("select class, count(*) as number from (\n" + branches + ") as s\nwhere true"
                        + sql.narrower(picked, held)
                        + " group by class")
                .params(sql.values);
    }

    /**
     * How many customers the question touches, and how many of these have a mail address.
     *
     * @param picked as in {@link #counts}
     * @param held as in {@link #counts}
     */
    static JdbcClient.StatementSpec customers(
            RankedQuery query, List<String> picked, @Nullable String held, JdbcClient jdbc) {
        RankedSql sql = new RankedSql(query);
        String found = "select distinct s.partner_id, s.customer_name from (\n"
                + String.join("union all\n", sql.branches()) + ") as s\nwhere true" + sql.narrower(picked, held);
        return jdbc.sql("select count(*) as customers, count(c.email) as by_mail from (\n" + found + ") as one\n"
                        + "left join shipment.customer_contacts c on c.partner_id = one.partner_id"
                        + " and c.key = shipment.customer_key(one.customer_name)")
                .params(sql.values);
    }

    private String narrower(List<String> picked, @Nullable String held) {
        String more = held == null ? "" : " and s.hold_reason = :" + value(held);
        return picked.isEmpty()
                ? more
                : more + " and s.reference = any (:" + value(picked.toArray(String[]::new)) + ")";
    }

    private List<String> branches() {
        List<SearchTerm> terms = query.terms();
        List<String> branches = new ArrayList<>();
        if (terms == null) {
            query.partners().forEach(partner -> branches.add(branch(partner, "")));
            return branches;
        }
        terms.forEach(term -> branches.add(branch(
                term.partner(),
                switch (term.kind()) {
                    case CUSTOMER -> "and s.customer_name = :" + value(term.value());
                    // a row that a customer's branch has already must not come twice
                    case ARTICLE ->
                        "and s.article = :" + value(term.value()) + " and s.customer_name <> all (:"
                                + value(customers(term.partner(), terms)) + ")";
                })));
        return branches;
    }

    private String branch(UUID partner, String more) {
        return """
                select s.* from shipment.shipments s
                where s.partner_id = :%s and s.status = '%s' %s %s
                """.formatted(value(partner), query.filter().status().name(), filters, more);
    }

    private String filters(RankedFilter filter) {
        StringBuilder text = new StringBuilder();
        equal(text, "site", filter.site());
        equal(
                text,
                "temperature",
                filter.temperature() == null ? null : filter.temperature().name());
        equal(text, "destination_prefecture", filter.prefecture());
        equal(text, "customer_name", filter.customer());
        equal(text, "article", filter.article());
        from(text, filter.priority(), query.after());
        return text.toString();
    }

    /**
     * Where the branch begins and ends. It has one beginning, as of two the index may take the farther one; and no "class =", as a
     * constant falls out of the order of the branch, and the union would be sorted.
     */
    private void from(StringBuilder text, @Nullable Integer priority, RankedQuery.@Nullable After after) {
        if (priority != null) {
            text.append("and s.class <= :").append(value(priority)).append(' ');
        }
        if (after != null && (priority == null || after.priority() >= priority)) {
            text.append("and (s.class, s.rank_at, s.id) > (cast(:")
                    .append(value(after.priority()))
                    .append(" as smallint), :")
                    .append(value(after.rankAt().atOffset(ZoneOffset.UTC)))
                    .append(", cast(:")
                    .append(value(after.id()))
                    .append(" as uuid))");
        } else if (priority != null) {
            text.append("and s.class >= :").append(value(priority)).append(' ');
        }
    }

    private void equal(StringBuilder text, String column, @Nullable Object value) {
        if (value != null) {
            text.append("and s.")
                    .append(column)
                    .append(" = :")
                    .append(value(value))
                    .append(' ');
        }
    }

    private String value(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return name;
    }

    private static String[] customers(UUID partner, List<SearchTerm> terms) {
        return terms.stream()
                .filter(term -> term.kind() == SearchTerm.Kind.CUSTOMER
                        && term.partner().equals(partner))
                .map(SearchTerm::value)
                .toArray(String[]::new);
    }
}
