package io.tsunagi.partner.persistence;

import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.Subcontracts;
import io.tsunagi.partner.domain.graph.GraphSource;
import io.tsunagi.partner.domain.graph.SupplyGraph;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the map in memory for as long as its stamp stays. Every statement that changes the map writes a new random stamp in the same
 * transaction, so a question costs one row, and the rows of the map are read only after a change. The stamp is read before the
 * rows: what is kept may be newer than its stamp, never older, and is then read once more. A stamp is random and not counted,
 * because a count that is rolled back would come again for another map.
 */
@Repository
class StampedGraph implements GraphSource {

    private final JdbcClient jdbc;
    private final PartnerBook book;
    private final Subcontracts subcontracts;
    private volatile @Nullable Kept kept;

    StampedGraph(JdbcClient jdbc, PartnerBook book, Subcontracts subcontracts) {
        this.jdbc = jdbc;
        this.book = book;
        this.subcontracts = subcontracts;
    }

    @Override
    public SupplyGraph now() {
        Seen seen = jdbc.sql("""
                        select stamp, coalesce(current_setting('tsunagi.scope', true), '') = 'house' as house
                          from partner.map_stamps
                        """)
                .query((row, number) -> new Seen(row.getObject("stamp", UUID.class), row.getBoolean("house")))
                .single();
        if (!seen.house()) {
            return read();
        }
        Kept before = kept;
        if (before != null && before.stamp().equals(seen.stamp())) {
            return before.graph();
        }
        Kept now = new Kept(seen.stamp(), read());
        kept = now;
        return now.graph();
    }

    private SupplyGraph read() {
        return new SupplyGraph(book.partners(), book.systems(), book.dependencies(), subcontracts.all());
    }

    /** What the row says: the stamp, and whether the connection sees the whole map. */
    private record Seen(UUID stamp, boolean house) {}

    private record Kept(UUID stamp, SupplyGraph graph) {}
}
