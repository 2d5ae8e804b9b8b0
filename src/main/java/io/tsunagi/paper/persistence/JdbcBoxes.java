package io.tsunagi.paper.persistence;

import io.tsunagi.paper.domain.Boxes;
import io.tsunagi.paper.domain.CustodyEntry;
import io.tsunagi.paper.domain.RegisteredPaper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Binders and boxes in PostgreSQL. */
@Repository
class JdbcBoxes implements Boxes {

    private static final String SELECT = "select reference, kind, name, place, made_at, made_by from paper.boxes b ";

    /** The last entry of each paper that was ever put into box b: whether it still lies there. */
    private static final String LAST = """
            select distinct on (c.reference) c.reference, c.box, c.id
              from paper.custody c
             where c.reference in (select o.reference from paper.custody o where o.box = %s)
             order by c.reference, c.occurred_at desc, c.id desc
            """;

    private final JdbcClient jdbc;

    JdbcBoxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Box box) {
        jdbc.sql("insert into paper.boxes (reference, kind, name, place, made_at, made_by) values (?, ?, ?, ?, ?, ?)")
                .params(
                        box.reference(),
                        box.kind().name(),
                        box.name(),
                        box.place(),
                        Timestamp.from(box.madeAt()),
                        box.madeBy())
                .update();
    }

    @Override
    public Optional<Box> find(String reference) {
        return jdbc.sql(SELECT + "where reference = ?")
                .param(reference)
                .query(JdbcBoxes::box)
                .optional();
    }

    @Override
    public List<Filled> all() {
        return jdbc.sql("""
                        select b.*, (select count(*) from (%s) as last where last.box = b.reference) as papers
                          from paper.boxes b order by made_at desc, reference desc limit 500
                        """.formatted(LAST.formatted("b.reference")))
                .query((row, number) -> new Filled(box(row, number), row.getLong("papers")))
                .list();
    }

    @Override
    public List<RegisteredPaper> papers(String reference) {
        return jdbc.sql(JdbcPapers.COLUMNS + """
                          from (%s) as last
                          join paper.papers p on p.reference = last.reference
                          join paper.print_runs r on r.id = p.run_id
                         where last.box = :box order by last.id
                        """.formatted(LAST.formatted(":box")))
                .param("box", reference)
                .query(JdbcPapers::paper)
                .list();
    }

    @Override
    public Optional<Instant> changed(String reference) {
        return jdbc.sql("""
                        select max(greatest(c.entered_at, p.disposed_at))
                          from paper.custody c join paper.papers p on p.reference = c.reference
                         where c.reference in (select o.reference from paper.custody o where o.box = ?)
                        """)
                .param(reference)
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    @Override
    public Optional<Box> of(String paper) {
        return jdbc.sql(SELECT + """
                        where reference = (select c.box from paper.custody c where c.reference = ?
                                            order by c.occurred_at desc, c.id desc limit 1)
                        """).param(paper).query(JdbcBoxes::box).optional();
    }

    @Override
    public void put(String paper, String box, CustodyEntry entry) {
        jdbc.sql("""
                        insert into paper.custody (reference, holder, place, handed_over_by, occurred_at, written_at,
                                                   entered_at, entered_by, box)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        paper,
                        entry.holder(),
                        entry.place(),
                        entry.handedOverBy(),
                        Timestamp.from(entry.times().occurredAt()),
                        Timestamp.from(entry.times().writtenAt()),
                        Timestamp.from(entry.times().enteredAt()),
                        entry.enteredBy(),
                        box)
                .update();
    }

    private static Box box(ResultSet row, int number) throws SQLException {
        return new Box(
                row.getString("reference"),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("place"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"));
    }
}
