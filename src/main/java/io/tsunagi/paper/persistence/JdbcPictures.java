package io.tsunagi.paper.persistence;

import io.tsunagi.paper.PaperScans.Picture;
import io.tsunagi.paper.PaperScans.Source;
import io.tsunagi.paper.PaperScans.View;
import io.tsunagi.paper.SheetMap;
import io.tsunagi.paper.domain.Pictures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pictures of papers in PostgreSQL. */
@Repository
class JdbcPictures implements Pictures {

    /** Whether a picture lies beside every page of paper p. */
    static final String WHOLE = """
            (p.pages = (select count(distinct i.page) from paper.pictures i
                         where i.reference = p.reference and i.withdrawn_at is null))
            """;

    private static final String SELECT = """
            select reference, page, source, path, picture, placed_at, placed_by, raw, map_a, map_b, map_c, map_d, map_e, map_f,
                   margin
              from paper.pictures
             where withdrawn_at is null
            """;

    private final JdbcClient jdbc;

    JdbcPictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(String paper, int page, Source source, @Nullable View view, Instant at, String who) {
        SheetMap map = view == null ? null : view.map();
        return jdbc.sql("""
                                insert into paper.pictures (reference, page, source, path, picture, placed_at, placed_by, raw,
                                                            map_a, map_b, map_c, map_d, map_e, map_f, margin)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (reference, page, source) where withdrawn_at is null do nothing
                                """)
                        .params(
                                paper,
                                page,
                                source.name(),
                                source.path(),
                                source.picture(),
                                Timestamp.from(at),
                                who,
                                view == null ? null : view.raw(),
                                map == null ? null : map.a(),
                                map == null ? null : map.b(),
                                map == null ? null : map.c(),
                                map == null ? null : map.d(),
                                map == null ? null : map.e(),
                                map == null ? null : map.f(),
                                view == null ? null : view.margin())
                        .update()
                == 1;
    }

    @Override
    public List<String> withdraw(String source, Instant at, String who) {
        return jdbc.sql("""
                        update paper.pictures set withdrawn_at = ?, withdrawn_by = ?
                         where source = ? and withdrawn_at is null returning reference
                        """)
                .params(Timestamp.from(at), who, source)
                .query(String.class)
                .list();
    }

    @Override
    public List<Picture> ofSources(Collection<String> sources) {
        return sources.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " and source in (:sources) order by id")
                        .param("sources", sources)
                        .query(JdbcPictures::picture)
                        .list();
    }

    @Override
    public List<Picture> ofPaper(String paper) {
        return jdbc.sql(SELECT + " and reference = ? order by page, id")
                .param(paper)
                .query(JdbcPictures::picture)
                .list();
    }

    @Override
    public Map<String, Integer> counts(Collection<String> papers) {
        return papers.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select reference, count(distinct page) from paper.pictures
                                 where reference in (:papers) and withdrawn_at is null group by reference
                                """)
                        .param("papers", papers)
                        .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Gap> gaps(Collection<String> runs, @Nullable String disruption, int limit) {
        return jdbc.sql(JdbcPapers.COLUMNS + """
                        , missing.page as missing_page
                          from paper.papers p join paper.print_runs r on r.id = p.run_id
                          cross join lateral generate_series(1, p.pages) as missing (page)
                         where p.disposition is null
                           and not exists (select 1 from paper.pictures i where i.reference = p.reference
                                              and i.page = missing.page and i.withdrawn_at is null)
                         order by (p.run_id::text in (:runs)) desc, (p.disruption is not distinct from :disruption) desc,
                                  r.printed_at desc, p.id, missing.page
                         limit :limit
                        """)
                .param("runs", runs.isEmpty() ? List.of("") : runs)
                .param("disruption", disruption)
                .param("limit", limit)
                .query((row, number) -> new Gap(JdbcPapers.paper(row, number), row.getInt("missing_page")))
                .list();
    }

    @Override
    public Returned returned(String disruption) {
        return jdbc.sql("""
                        select count(*), count(*) filter (where whole), count(*) filter (where not whole and open)
                          from (select p.disposition is null as open, %s as whole from paper.papers p
                                 where p.disruption = ?) as papers
                        """.formatted(WHOLE))
                .param(disruption)
                .query((row, number) -> new Returned(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private static Picture picture(ResultSet row, int number) throws SQLException {
        return new Picture(
                row.getString("reference"),
                row.getInt("page"),
                new Source(row.getString("source"), row.getString("path"), row.getString("picture")),
                row.getTimestamp("placed_at").toInstant(),
                row.getString("placed_by"),
                view(row));
    }

    private static @Nullable View view(ResultSet row) throws SQLException {
        String raw = row.getString("raw");
        return raw == null
                ? null
                : new View(
                        raw,
                        new SheetMap(
                                row.getDouble("map_a"),
                                row.getDouble("map_b"),
                                row.getDouble("map_c"),
                                row.getDouble("map_d"),
                                row.getDouble("map_e"),
                                row.getDouble("map_f")),
                        row.getDouble("margin"));
    }
}
