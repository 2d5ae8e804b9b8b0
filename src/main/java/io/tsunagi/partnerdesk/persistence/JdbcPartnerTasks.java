package io.tsunagi.partnerdesk.persistence;

import io.tsunagi.partnerdesk.domain.GivenFile;
import io.tsunagi.partnerdesk.domain.PartnerTask;
import io.tsunagi.partnerdesk.domain.PartnerTasks;
import io.tsunagi.partnerdesk.domain.Reply;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks in schema {@code partnerdesk}. */
@Repository
class JdbcPartnerTasks implements PartnerTasks {

    private static final String SELECT = "select * from partnerdesk.tasks ";
    private static final String FILES =
            "select id, task, name, media_type, size_bytes, given_by, given_at from partnerdesk.files ";

    private final JdbcClient jdbc;

    JdbcPartnerTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(PartnerTask task) {
        jdbc.sql("""
                        insert into partnerdesk.tasks (reference, partner_id, disruption, words, due_at, state, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(task.reference())
                .param(task.partnerId())
                .param(task.disruption())
                .param(task.words())
                .param(at(task.dueAt()))
                .param(task.state().name())
                .param(task.askedBy())
                .param(at(task.askedAt()))
                .update();
    }

    @Override
    public void keep(PartnerTask task) {
        int changed = jdbc.sql(
                        "update partnerdesk.tasks set state = ?, version = version + 1 where reference = ? and version = ?")
                .params(task.state().name(), task.reference(), task.version())
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException(task.reference());
        }
    }

    @Override
    public Optional<PartnerTask> find(String reference) {
        return jdbc.sql(SELECT + "where reference = ?")
                .param(reference)
                .query(JdbcPartnerTasks::task)
                .optional();
    }

    @Override
    public Optional<PartnerTask> lock(String reference) {
        return jdbc.sql(SELECT + "where reference = ? for update")
                .param(reference)
                .query(JdbcPartnerTasks::task)
                .optional();
    }

    @Override
    public List<PartnerTask> of(UUID partner) {
        return jdbc.sql(SELECT + "where partner_id = ? order by asked_at desc, reference desc limit 100")
                .param(partner)
                .query(JdbcPartnerTasks::task)
                .list();
    }

    @Override
    public List<PartnerTask> answered() {
        return jdbc.sql(SELECT + "where state = 'ANSWERED' order by asked_at, reference limit 100")
                .query(JdbcPartnerTasks::task)
                .list();
    }

    @Override
    public void add(PartnerTask task, Reply reply) {
        jdbc.sql("""
                        insert into partnerdesk.replies (id, task, partner_id, by_partner, words, person, said_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        task.reference(),
                        task.partnerId(),
                        reply.byPartner(),
                        reply.words(),
                        reply.person(),
                        at(reply.at()))
                .update();
    }

    @Override
    public List<Reply> replies(String task) {
        return jdbc.sql("select * from partnerdesk.replies where task = ? order by said_at, id")
                .param(task)
                .query((row, number) -> new Reply(
                        row.getBoolean("by_partner"),
                        row.getString("words"),
                        row.getString("person"),
                        instant(row, "said_at")))
                .list();
    }

    @Override
    public boolean add(PartnerTask task, GivenFile file, byte[] content) {
        return jdbc.sql("""
                        insert into partnerdesk.files
                            (id, task, partner_id, name, media_type, size_bytes, hash, content, given_by, given_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (task, hash) do nothing
                        """)
                        .params(
                                file.id(),
                                task.reference(),
                                task.partnerId(),
                                file.name(),
                                file.mediaType(),
                                file.size(),
                                hash(content),
                                content,
                                file.person(),
                                at(file.at()))
                        .update()
                == 1;
    }

    @Override
    public List<GivenFile> files(String task) {
        return jdbc.sql(FILES + "where task = ? order by given_at, id")
                .param(task)
                .query(JdbcPartnerTasks::file)
                .list();
    }

    @Override
    public List<GivenFile> given(UUID partner) {
        return jdbc.sql(FILES + "where partner_id = ? order by given_at desc, id limit 100")
                .param(partner)
                .query(JdbcPartnerTasks::file)
                .list();
    }

    @Override
    public Optional<byte[]> content(String task, UUID file) {
        return jdbc.sql("select content from partnerdesk.files where task = ? and id = ?")
                .params(task, file)
                .query(byte[].class)
                .optional();
    }

    private static PartnerTask task(ResultSet row, int number) throws SQLException {
        return new PartnerTask(
                row.getString("reference"),
                row.getObject("partner_id", UUID.class),
                row.getString("disruption"),
                row.getString("words"),
                instant(row, "due_at"),
                PartnerTask.State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                instant(row, "asked_at"),
                row.getLong("version"));
    }

    private static GivenFile file(ResultSet row, int number) throws SQLException {
        return new GivenFile(
                row.getObject("id", UUID.class),
                row.getString("task"),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size_bytes"),
                row.getString("given_by"),
                instant(row, "given_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
