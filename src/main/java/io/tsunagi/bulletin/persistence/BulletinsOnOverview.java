package io.tsunagi.bulletin.persistence;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.overview.Figure;
import io.tsunagi.overview.OverviewPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the overview which bulletin came last, when the next one was promised, and who is chased for it. */
@Repository
class BulletinsOnOverview implements OverviewPart {

    private final JdbcClient jdbc;

    BulletinsOnOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Figure.Bulletins> of(List<Disruption> running) {
        Map<String, Figure.Bulletins> figures = new HashMap<>();
        jdbc.sql("""
                        select asked.disruption, newest.number, newest.next_update_at, silence.misses
                        from unnest(cast(? as text[])) as asked (disruption)
                        left join lateral (
                            select b.number, v.next_update_at
                            from bulletin.bulletins b
                            join bulletin.versions v on v.bulletin = b.id and v.version = b.version
                            where b.disruption = asked.disruption and b.number is not null
                            order by b.number desc limit 1) as newest on true
                        left join lateral (
                            select max(s.misses) as misses from bulletin.silences s
                            where s.disruption = asked.disruption and s.ended_at is null) as silence on true
                        """)
                .param(running.stream().map(Disruption::reference).toArray(String[]::new))
                .query(row -> {
                    figures.put(
                            row.getString("disruption"),
                            new Figure.Bulletins(
                                    row.getInt("number"),
                                    Columns.optionalInstant(row, "next_update_at"),
                                    row.getInt("misses")));
                });
        return figures;
    }
}
