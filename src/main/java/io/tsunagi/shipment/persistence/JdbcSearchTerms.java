package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.SearchTerm;
import io.tsunagi.shipment.domain.SearchTerms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Terms in {@code shipment.terms}, found by the first sixteen letters of the word among the places where a word may begin, and
 * then compared in full.
 */
@Repository
class JdbcSearchTerms implements SearchTerms {

    /** U+10FFFF stands behind every letter. */
    static final String FIND = """
            with typed as (
                select word, left(word, 16) collate "C" as beginning
                from (select shipment.folded(:typed) as word) as folded
                where word <> ''),
            found as (
                select t.partner_id, t.kind, t.value
                from typed
                join shipment.term_tails g
                  on g.tail >= typed.beginning and g.tail < typed.beginning || U&'\\+10FFFF'
                 and g.partner_id = any (:partners)
                join shipment.terms t on t.id = g.term_id
                where position(word in t.folded) > 0
                limit :limit)
            select partner_id, case kind when 'ARTICLE' then kind else 'CUSTOMER' end as kind, value,
                (select count(*) from found) as hits
            from found
            group by 1, 2, 3
            order by kind desc, value, partner_id
            """;

    private final JdbcClient jdbc;

    JdbcSearchTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Found find(Collection<UUID> partners, String typed) {
        List<SearchTerm> found = new ArrayList<>();
        int[] hits = {0};
        of(jdbc, partners, typed).query(row -> {
            hits[0] = row.getInt("hits");
            found.add(new SearchTerm(
                    row.getObject("partner_id", UUID.class),
                    SearchTerm.Kind.valueOf(row.getString("kind")),
                    row.getString("value")));
        });
        return new Found(List.copyOf(found.subList(0, Math.min(MOST, found.size()))), hits[0] > MOST);
    }

    static JdbcClient.StatementSpec of(JdbcClient jdbc, Collection<UUID> partners, String typed) {
        return jdbc.sql(FIND)
                .param("typed", typed)
                .param("partners", partners.toArray(UUID[]::new))
                .param("limit", MOST + 1);
    }
}
