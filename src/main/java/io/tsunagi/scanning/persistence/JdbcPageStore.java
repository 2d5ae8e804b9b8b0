package io.tsunagi.scanning.persistence;

import io.tsunagi.scanning.domain.PageState;
import io.tsunagi.scanning.domain.PageStore;
import io.tsunagi.scanning.domain.ScannedPage;
import io.tsunagi.scanning.domain.WaitReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scanned pages in PostgreSQL. */
@Repository
class JdbcPageStore implements PageStore {

    private static final String SELECT = """
            select id, file, number, part, state, reason, paper, paper_page, turn, blank, read_at, asked, decided_at,
                   decided_by
              from scanning.pages
            """;

    private final JdbcClient jdbc;

    JdbcPageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable Long add(String file, int number, int part, Facts facts, Instant at) {
        return jdbc.sql("""
                        insert into scanning.pages (file, number, part, state, reason, turn, blank, picture, flat, read_at)
                        values (?, ?, ?, 'WAITING', ?, ?, ?, ?, ?, ?)
                        on conflict (file, number, part) do nothing returning id
                        """)
                .params(
                        file,
                        number,
                        part,
                        facts.reason().name(),
                        facts.turn(),
                        facts.blank(),
                        facts.picture(),
                        facts.flat(),
                        Timestamp.from(at))
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    @Override
    public void judge(long id, PageState state, @Nullable WaitReason reason, @Nullable String paper, int paperPage) {
        jdbc.sql("update scanning.pages set state = ?, reason = ?, paper = ?, paper_page = ? where id = ?")
                .params(
                        state.name(),
                        reason == null ? null : reason.name(),
                        paper,
                        paper == null ? null : paperPage,
                        id)
                .update();
    }

    @Override
    public void decide(long id, PageState state, @Nullable WaitReason reason, Instant at, String who) {
        jdbc.sql(
                        "update scanning.pages set state = ?, reason = ?, asked = null, decided_at = ?, decided_by = ? where id = ?")
                .params(state.name(), reason == null ? null : reason.name(), Timestamp.from(at), who, id)
                .update();
    }

    @Override
    public void unreadable(long id, String asked, Instant at, String who) {
        jdbc.sql(
                        "update scanning.pages set state = 'UNREADABLE', asked = ?, decided_at = ?, decided_by = ? where id = ?")
                .params(asked, Timestamp.from(at), who, id)
                .update();
    }

    @Override
    public void turn(long id, int turn) {
        jdbc.sql("update scanning.pages set turn = ? where id = ?")
                .params(turn, id)
                .update();
    }

    @Override
    public void join(String file, int number) {
        jdbc.sql("delete from scanning.pages where file = ? and number = ? and part <> 0")
                .params(file, number)
                .update();
    }

    @Override
    public Optional<ScannedPage> find(long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(JdbcPageStore::page)
                .optional();
    }

    @Override
    public Optional<ScannedPage> lock(long id) {
        return jdbc.sql(SELECT + " where id = ? for update")
                .param(id)
                .query(JdbcPageStore::page)
                .optional();
    }

    @Override
    public Optional<byte[]> picture(long id) {
        return jdbc.sql("select picture from scanning.pages where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    @Override
    public Optional<byte[]> flat(String file, int number) {
        return jdbc.sql(
                        "select flat from scanning.pages where file = ? and number = ? and part = 0 and flat is not null")
                .params(file, number)
                .query((row, place) -> row.getBytes(1))
                .optional();
    }

    @Override
    public List<ScannedPage> ofFile(String file) {
        return jdbc.sql(SELECT + " where file = ? order by number, part")
                .param(file)
                .query(JdbcPageStore::page)
                .list();
    }

    @Override
    public Optional<ScannedPage> waiting(long after) {
        return jdbc.sql(SELECT + " where state = 'WAITING' order by (id > ?) desc, id limit 1")
                .param(after)
                .query(JdbcPageStore::page)
                .optional();
    }

    @Override
    public List<ScannedPage> doubles(UUID stack) {
        return jdbc.sql(SELECT + """
                         where state = 'WAITING' and reason = 'SEEN_BEFORE' and paper is not null
                           and file in (select f.reference from scanning.files f where f.stack = ?) order by id
                        """).param(stack).query(JdbcPageStore::page).list();
    }

    @Override
    public long waiting() {
        return jdbc.sql("select count(*) from scanning.pages where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    static ScannedPage page(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        Timestamp decided = row.getTimestamp("decided_at");
        return new ScannedPage(
                row.getLong("id"),
                row.getString("file"),
                row.getInt("number"),
                row.getInt("part"),
                PageState.valueOf(row.getString("state")),
                reason == null ? null : WaitReason.valueOf(reason),
                row.getString("paper"),
                row.getInt("paper_page"),
                row.getInt("turn"),
                row.getBoolean("blank"),
                row.getTimestamp("read_at").toInstant(),
                row.getString("asked"),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"));
    }
}
