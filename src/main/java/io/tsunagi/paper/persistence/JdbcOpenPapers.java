package io.tsunagi.paper.persistence;

import io.tsunagi.paper.domain.OpenPapers;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums of {@code paper.tallies}. */
@Repository
class JdbcOpenPapers implements OpenPapers {

    private final JdbcClient jdbc;

    JdbcOpenPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Long> of(Collection<String> disruptions) {
        Map<String, Long> open = new HashMap<>();
        jdbc.sql("""
                        select disruption, sum(change) as open from paper.tallies
                        where disruption = any (?) group by disruption having sum(change) <> 0
                        """).param(disruptions.toArray(String[]::new)).query(row -> {
            open.put(row.getString("disruption"), row.getLong("open"));
        });
        return open;
    }

    @Override
    public void fold() {
        jdbc.sql("""
                        with folded as (delete from paper.tallies returning disruption, change)
                        insert into paper.tallies (disruption, change)
                        select disruption, sum(change) from folded group by disruption having sum(change) <> 0
                        """).update();
    }
}
