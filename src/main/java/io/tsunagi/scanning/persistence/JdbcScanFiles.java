package io.tsunagi.scanning.persistence;

import io.tsunagi.scanning.domain.FileEnd;
import io.tsunagi.scanning.domain.FileState;
import io.tsunagi.scanning.domain.PageCounts;
import io.tsunagi.scanning.domain.ScanFile;
import io.tsunagi.scanning.domain.ScanFiles;
import io.tsunagi.scanning.domain.Stack;
import io.tsunagi.scanning.domain.Way;
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
import org.springframework.transaction.annotation.Transactional;

/** Files and their queue in PostgreSQL. */
@Repository
class JdbcScanFiles implements ScanFiles {

    private static final String COUNTS = """
            count(*) filter (where g.state = 'PLACED') as placed,
            count(*) filter (where g.state = 'WAITING') as waiting,
            count(*) filter (where g.state in ('SET_ASIDE', 'NOT_OURS', 'UNREADABLE')) as aside
            """;

    private static final String SELECT = """
            select f.*, o.size, c.placed, c.waiting, c.aside
              from scanning.files f
              join scanning.originals o on o.sha256 = f.sha256
              cross join lateral (select %s from scanning.pages g where g.file = f.reference) c
            """.formatted(COUNTS);

    private static final String STACKS = """
            select s.*, c.placed, c.waiting, c.aside
              from (select stack, max(id) as newest, min(way) as way, min(sender) as sender,
                           min(received_by) as received_by, min(received_at) as received_at, count(*) as files,
                           count(*) filter (where state = 'READ') as read,
                           count(*) filter (where ending <> 'READ') as troubled, count(duplicate_of) as duplicates
                      from scanning.files %%s group by stack) s
              cross join lateral (select %s from scanning.files f join scanning.pages g on g.file = f.reference
                                   where f.stack = s.stack) c
            """.formatted(COUNTS);

    private final JdbcClient jdbc;

    JdbcScanFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Original original) {
        jdbc.sql("""
                        insert into scanning.originals (sha256, size, bytes, lies_at, taken_at) values (?, ?, ?, ?, ?)
                        on conflict (sha256) do nothing
                        """)
                .params(
                        original.sha256(),
                        original.size(),
                        original.bytes(),
                        original.liesAt(),
                        Timestamp.from(original.at()))
                .update();
    }

    @Override
    public Optional<byte[]> bytes(String sha256) {
        return jdbc.sql("select bytes from scanning.originals where sha256 = ? and bytes is not null")
                .param(sha256)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    @Override
    public void oneAtATime(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("scanning " + sha256)
                .query(String.class)
                .single();
    }

    @Override
    public Optional<String> first(String sha256) {
        return jdbc.sql("select reference from scanning.files where sha256 = ? order by id limit 1")
                .param(sha256)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<String> same(UUID stack, String sha256, String name) {
        return jdbc.sql("select reference from scanning.files where stack = ? and sha256 = ? and name = ?")
                .params(stack, sha256, name)
                .query(String.class)
                .optional();
    }

    @Override
    public void add(NewFile file) {
        FileEnd end = file.end();
        boolean ended = end != null || file.duplicateOf() != null;
        jdbc.sql("""
                        insert into scanning.files (reference, stack, sha256, name, way, sender, received_at, received_by,
                                                    state, ending, duplicate_of, ended_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        file.reference(),
                        file.stack(),
                        file.sha256(),
                        file.name(),
                        file.way().name(),
                        file.sender(),
                        Timestamp.from(file.at()),
                        file.who(),
                        (ended ? FileState.READ : FileState.WAITING).name(),
                        end == null ? null : end.name(),
                        file.duplicateOf(),
                        ended ? Timestamp.from(file.at()) : null)
                .update();
    }

    @Override
    public Optional<ScanFile> find(String reference) {
        return jdbc.sql(SELECT + " where f.reference = ?")
                .param(reference)
                .query(JdbcScanFiles::file)
                .optional();
    }

    @Override
    public List<ScanFile> ofStack(UUID stack, long after, int limit) {
        return jdbc.sql(SELECT + " where f.stack = ? and f.id > ? order by f.id limit ?")
                .params(stack, after, limit)
                .query(JdbcScanFiles::file)
                .list();
    }

    @Override
    public List<ScanFile> duplicatesOf(String reference) {
        return jdbc.sql(SELECT + " where f.duplicate_of = ? order by f.id limit 100")
                .param(reference)
                .query(JdbcScanFiles::file)
                .list();
    }

    @Override
    public List<Stack> stacks(@Nullable Long before, int limit) {
        return jdbc.sql(STACKS.formatted("") + " where s.newest < ? order by s.newest desc limit ?")
                .params(before == null ? Long.MAX_VALUE : before, limit)
                .query(JdbcScanFiles::stack)
                .list();
    }

    @Override
    public Optional<Stack> stack(UUID id) {
        return jdbc.sql(STACKS.formatted("where stack = ?"))
                .param(id)
                .query(JdbcScanFiles::stack)
                .optional();
    }

    @Override
    @Transactional
    public Optional<Claimed> claim(UUID claim, Instant now, Instant to) {
        return jdbc.sql("""
                        update scanning.files
                           set state = 'READING', claim = :claim, claimed_to = :to, tries = tries + 1
                         where id = (select id from scanning.files
                                      where state = 'WAITING' or state = 'READING' and claimed_to < :now
                                      order by id limit 1 for update skip locked)
                        returning reference, sha256, tries
                        """)
                .param("claim", claim)
                .param("to", Timestamp.from(to))
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Claimed(row.getString(1), row.getString(2), row.getInt(3)))
                .optional();
    }

    @Override
    public boolean renew(String file, UUID claim, Instant to) {
        return jdbc.sql("update scanning.files set claimed_to = ? where reference = ? and claim = ?")
                        .params(Timestamp.from(to), file, claim)
                        .update()
                == 1;
    }

    @Override
    @Transactional
    public void giveBack(String file, UUID claim) {
        jdbc.sql("""
                        update scanning.files set state = 'WAITING', claim = null, claimed_to = null, tries = tries - 1
                         where reference = ? and claim = ?
                        """).params(file, claim).update();
    }

    @Override
    public boolean end(String file, UUID claim, FileEnd end, Instant at) {
        return jdbc.sql("""
                                update scanning.files set state = 'READ', ending = ?, ended_at = ?, claim = null,
                                       claimed_to = null
                                 where reference = ? and claim = ?
                                """).params(end.name(), Timestamp.from(at), file, claim).update() == 1;
    }

    private static ScanFile file(ResultSet row, int number) throws SQLException {
        String end = row.getString("ending");
        Timestamp ended = row.getTimestamp("ended_at");
        return new ScanFile(
                row.getLong("id"),
                row.getString("reference"),
                row.getObject("stack", UUID.class),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("name"),
                Way.valueOf(row.getString("way")),
                row.getString("sender"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("received_by"),
                FileState.valueOf(row.getString("state")),
                end == null ? null : FileEnd.valueOf(end),
                row.getString("duplicate_of"),
                ended == null ? null : ended.toInstant(),
                counts(row));
    }

    private static Stack stack(ResultSet row, int number) throws SQLException {
        return new Stack(
                row.getObject("stack", UUID.class),
                row.getLong("newest"),
                Way.valueOf(row.getString("way")),
                row.getString("sender"),
                row.getString("received_by"),
                row.getTimestamp("received_at").toInstant(),
                row.getLong("files"),
                row.getLong("read"),
                row.getLong("troubled"),
                row.getLong("duplicates"),
                counts(row));
    }

    private static PageCounts counts(ResultSet row) throws SQLException {
        return new PageCounts(row.getLong("placed"), row.getLong("waiting"), row.getLong("aside"));
    }
}
