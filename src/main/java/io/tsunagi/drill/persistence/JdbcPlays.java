package io.tsunagi.drill.persistence;

import io.tsunagi.drill.Stage;
import io.tsunagi.drill.domain.Plays;
import io.tsunagi.drill.line.Happened.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows in {@code drill.stage}, {@code drill.played} and {@code drill.desks}. */
@Repository
class JdbcPlays implements Plays {

    private final JdbcClient jdbc;

    JdbcPlays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Kept> stage() {
        return jdbc.sql("select scenario, partner, system, sites, orders from drill.stage")
                .query((row, number) -> new Kept(
                        row.getString("scenario"),
                        row.getString("partner"),
                        row.getString("system"),
                        List.of((String[]) row.getArray("sites").getArray()),
                        row.getInt("orders")))
                .optional();
    }

    @Override
    @Transactional
    public void keep(Stage stage) {
        jdbc.sql("""
                        insert into drill.stage (scenario, partner, system, sites, orders, set_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        stage.key(),
                        stage.partner(),
                        stage.system(),
                        stage.sites().toArray(String[]::new),
                        stage.orders(),
                        at(stage.now()))
                .update();
    }

    @Override
    public Set<String> done(Part part) {
        return Set.copyOf(jdbc.sql("select id from drill.played where part = ? and what is not null")
                .param(part.name())
                .query(String.class)
                .list());
    }

    @Override
    @Transactional
    public boolean finish(Came came) {
        return jdbc.sql("""
                        insert into drill.played (id, part, what, at, reference, message, message_en)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (id, part) do update
                        set what = excluded.what, at = excluded.at, reference = excluded.reference,
                            message = excluded.message, message_en = excluded.message_en
                        where played.what is null
                        """)
                        .params(
                                came.id(),
                                came.part().name(),
                                came.what().name(),
                                at(came.at()),
                                came.reference(),
                                came.message(),
                                came.messageEn())
                        .update()
                == 1;
    }

    @Override
    @Transactional
    public int refused(String id, Part part, Instant at) {
        return jdbc.sql("""
                        insert into drill.played (id, part, at, tries) values (?, ?, ?, 1)
                        on conflict (id, part) do update set tries = played.tries + 1, at = excluded.at
                        returning tries
                        """)
                .params(Arrays.asList(id, part.name(), at(at)))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Came> untold() {
        return jdbc.sql("""
                        select * from drill.played where not told and what is not null and part <> 'DAY'
                        order by at, id, part
                        """).query(JdbcPlays::came).list();
    }

    @Override
    @Transactional
    public void told(Came came) {
        jdbc.sql("update drill.played set told = true where id = ? and part = ?")
                .params(came.id(), came.part().name())
                .update();
    }

    @Override
    public List<Came> unanswered() {
        return jdbc.sql("""
                        select put.* from drill.played put
                        where put.part = 'ACT' and put.what = 'PUT_IN'
                          and not exists (select 1 from drill.played answer where answer.id = put.id and answer.part = 'ANSWER')
                        order by put.at, put.id
                        """).query(JdbcPlays::came).list();
    }

    @Override
    @Transactional
    public void give(String desk, boolean byPerson) {
        jdbc.sql("""
                        insert into drill.desks (desk, by_person) values (?, ?)
                        on conflict (desk) do update set by_person = excluded.by_person
                        """).params(desk, byPerson).update();
        if (desk.equals("*")) {
            jdbc.sql("update drill.desks set by_person = ?").param(byPerson).update();
        }
    }

    @Override
    public boolean isTaken(String desk) {
        return jdbc.sql("""
                        select coalesce((select by_person from drill.desks where desk = ?),
                                        (select by_person from drill.desks where desk = '*'), false)
                        """).param(desk).query(Boolean.class).single();
    }

    private static Came came(ResultSet row, int number) throws SQLException {
        return new Came(
                row.getString("id"),
                Part.valueOf(row.getString("part")),
                What.valueOf(row.getString("what")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("reference"),
                row.getString("message"),
                row.getString("message_en"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
