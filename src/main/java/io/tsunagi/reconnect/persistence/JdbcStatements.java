package io.tsunagi.reconnect.persistence;

import static io.tsunagi.reconnect.persistence.GateRows.at;

import io.tsunagi.reconnect.domain.Gate;
import io.tsunagi.reconnect.domain.Judgement;
import io.tsunagi.reconnect.domain.Statement;
import io.tsunagi.reconnect.domain.Statement.EvidenceFile;
import io.tsunagi.reconnect.domain.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements, judgements and files in schema {@code reconnect}. */
@Repository
class JdbcStatements implements Statements {

    private static final String COLUMNS = """
            s.id, s.system_id, s.gate, s.item, s.reusable, s.words, s.owner, s.valid_until, s.file_id, s.stated_by, s.stated_at,
            f.name, f.media_type, f.size_bytes, f.hash
            from reconnect.statements s left join reconnect.files f on f.id = s.file_id
            """;

    private final JdbcClient jdbc;

    JdbcStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Gate gate, Statement statement) {
        EvidenceFile file = statement.file();
        jdbc.sql("""
                        insert into reconnect.statements
                            (partner_id, system_id, gate, item, reusable, words, owner, valid_until, file_id, stated_by, stated_at)
                        values (:partner, :system, :gate, :item, :reusable, :words, :owner, :until, :file, :by, :at)
                        """)
                .param("partner", gate.partnerId())
                .param("system", statement.systemId())
                .param("gate", statement.gate())
                .param("item", statement.item())
                .param("reusable", statement.reusable())
                .param("words", statement.words())
                .param("owner", statement.owner())
                .param("until", statement.validUntil())
                .param("file", file == null ? null : file.id())
                .param("by", statement.statedBy())
                .param("at", at(statement.statedAt()))
                .update();
    }

    @Override
    public void add(Gate gate, Judgement judgement) {
        jdbc.sql("""
                        insert into reconnect.judgements (partner_id, gate, item, verdict, statement, words, person, at)
                        values (:partner, :gate, :item, :verdict, :statement, :words, :person, :at)
                        """)
                .param("partner", gate.partnerId())
                .param("gate", gate.reference())
                .param("item", judgement.item())
                .param("verdict", judgement.verdict().name())
                .param("statement", judgement.statement())
                .param("words", judgement.words())
                .param("person", judgement.person())
                .param("at", at(judgement.at()))
                .update();
    }

    @Override
    public EvidenceFile keep(Gate gate, EvidenceFile file, byte[] content, Given given) {
        jdbc.sql("""
                        insert into reconnect.files
                            (id, partner_id, gate, name, media_type, size_bytes, hash, content, given_by, given_at)
                        values (:id, :partner, :gate, :name, :type, :size, :hash, :content, :by, :at)
                        on conflict (partner_id, hash) do nothing
                        """)
                .param("id", file.id())
                .param("partner", gate.partnerId())
                .param("gate", gate.reference())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("hash", file.hash())
                .param("content", content)
                .param("by", given.person())
                .param("at", at(given.at()))
                .update();
        return jdbc.sql(
                        "select id, name, media_type, size_bytes, hash from reconnect.files where partner_id = ? and hash = ?")
                .params(gate.partnerId(), file.hash())
                .query((row, number) -> file(row, "id"))
                .single();
    }

    @Override
    public List<Statement> of(Gate gate) {
        return jdbc.sql("select distinct on (s.item) " + COLUMNS + """
                        where s.partner_id = ? and (s.reusable or s.gate = ?) order by s.item, s.id desc
                        """)
                .params(gate.partnerId(), gate.reference())
                .query(JdbcStatements::statement)
                .list();
    }

    @Override
    public List<Statement> packet(UUID partner) {
        return jdbc.sql("select distinct on (s.item) " + COLUMNS + """
                        where s.partner_id = ? and s.reusable order by s.item, s.id desc
                        """)
                .param(partner)
                .query(JdbcStatements::statement)
                .list();
    }

    @Override
    public List<Judgement> judgements(String gate) {
        return jdbc.sql("""
                        select distinct on (item) item, verdict, statement, words, person, at from reconnect.judgements
                        where gate = ? order by item, id desc
                        """)
                .param(gate)
                .query((row, number) -> new Judgement(
                        row.getString("item"),
                        Judgement.Verdict.valueOf(row.getString("verdict")),
                        row.getObject("statement", Long.class),
                        row.getString("words"),
                        row.getString("person"),
                        GateRows.instant(row, "at")))
                .list();
    }

    @Override
    public List<Statement> history(Gate gate, String item) {
        return jdbc.sql("select " + COLUMNS + """
                        where s.partner_id = ? and s.item = ? and (s.reusable or s.gate = ?) order by s.id desc limit 50
                        """)
                .params(gate.partnerId(), item, gate.reference())
                .query(JdbcStatements::statement)
                .list();
    }

    @Override
    public Optional<EvidenceFile> file(UUID partner, UUID file) {
        return jdbc.sql(
                        "select id, name, media_type, size_bytes, hash from reconnect.files where partner_id = ? and id = ?")
                .params(partner, file)
                .query((row, number) -> file(row, "id"))
                .optional();
    }

    @Override
    public byte @Nullable [] content(UUID partner, UUID file) {
        return jdbc.sql("select content from reconnect.files where partner_id = ? and id = ?")
                .params(partner, file)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    private static Statement statement(ResultSet row, int number) throws SQLException {
        return new Statement(
                row.getLong("id"),
                row.getObject("system_id", UUID.class),
                row.getString("gate"),
                row.getString("item"),
                row.getBoolean("reusable"),
                row.getString("words"),
                row.getString("owner"),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("file_id") == null ? null : file(row, "file_id"),
                row.getString("stated_by"),
                GateRows.instant(row, "stated_at"));
    }

    private static EvidenceFile file(ResultSet row, String id) throws SQLException {
        return new EvidenceFile(
                row.getObject(id, UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size_bytes"),
                row.getString("hash"));
    }
}
