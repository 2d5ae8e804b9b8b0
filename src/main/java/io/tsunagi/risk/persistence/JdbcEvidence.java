package io.tsunagi.risk.persistence;

import io.tsunagi.risk.domain.Evidence;
import io.tsunagi.risk.domain.EvidenceRows;
import io.tsunagi.risk.domain.GivenFile;
import io.tsunagi.risk.domain.Ingredient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evidence and files in {@code risk.evidence} and {@code risk.files}. */
@Repository
class JdbcEvidence implements EvidenceRows {

    private static final String NEWEST = """
            select distinct on (partner_id, item) * from risk.evidence %s
             order by partner_id, item, accepted_at desc, id
            """;
    private static final String FILES = """
            select id, partner_id, questionnaire, item, name, media_type, size_bytes, given_by, given_at from risk.files
            """;

    private final JdbcClient jdbc;

    JdbcEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Evidence evidence) {
        jdbc.sql("""
                        insert into risk.evidence (id, partner_id, item, answer, attested_by, attested_on, accepted_by, accepted_at,
                               expires_on, file, questionnaire, note)
                        values (:id, :partner, :item, :answer, :attestedBy, :attestedOn, :acceptedBy, :acceptedAt, :expiresOn,
                               :file, :questionnaire, :note)
                        """)
                .param("id", evidence.id())
                .param("partner", evidence.partnerId())
                .param("item", evidence.item().name())
                .param("answer", evidence.answer())
                .param("attestedBy", evidence.attestedBy())
                .param("attestedOn", evidence.attestedOn())
                .param("acceptedBy", evidence.acceptedBy())
                .param("acceptedAt", Columns.at(evidence.acceptedAt()))
                .param("expiresOn", evidence.expiresOn())
                .param("file", evidence.file(), Types.OTHER)
                .param("questionnaire", evidence.questionnaire(), Types.VARCHAR)
                .param("note", evidence.note())
                .update();
    }

    @Override
    public List<Evidence> newest() {
        return jdbc.sql(NEWEST.formatted("")).query(JdbcEvidence::evidence).list();
    }

    @Override
    public List<Evidence> newest(UUID partner) {
        return jdbc.sql(NEWEST.formatted("where partner_id = ?"))
                .param(partner)
                .query(JdbcEvidence::evidence)
                .list();
    }

    @Override
    public List<Evidence> history(UUID partner) {
        return jdbc.sql("select * from risk.evidence where partner_id = ? order by accepted_at desc, id limit 100")
                .param(partner)
                .query(JdbcEvidence::evidence)
                .list();
    }

    @Override
    public List<Evidence> ending(LocalDate from, LocalDate until, int limit) {
        return jdbc.sql("select * from (" + NEWEST.formatted("") + """
                        ) as newest where expires_on between ? and ? order by expires_on, partner_id, item limit ?
                        """)
                .params(from, until, limit)
                .query(JdbcEvidence::evidence)
                .list();
    }

    @Override
    public UUID add(GivenFile file, byte[] content) {
        String hash = Columns.hash(content);
        jdbc.sql("""
                        insert into risk.files (id, partner_id, questionnaire, item, name, media_type, size_bytes, hash, content,
                               given_by, given_at)
                        values (:id, :partner, :questionnaire, :item, :name, :kind, :size, :hash, :content, :by, :at)
                        on conflict on constraint files_once_uk do nothing
                        """)
                .param("id", file.id())
                .param("partner", file.partnerId())
                .param("questionnaire", file.questionnaire(), Types.VARCHAR)
                .param("item", file.item().name())
                .param("name", file.name())
                .param("kind", file.mediaType())
                .param("size", file.size())
                .param("hash", hash)
                .param("content", content)
                .param("by", file.givenBy())
                .param("at", Columns.at(file.givenAt()))
                .update();
        return jdbc.sql("""
                        select id from risk.files
                         where partner_id = :partner and questionnaire is not distinct from :questionnaire and item = :item
                           and hash = :hash
                        """)
                .param("partner", file.partnerId())
                .param("questionnaire", file.questionnaire(), Types.VARCHAR)
                .param("item", file.item().name())
                .param("hash", hash)
                .query(UUID.class)
                .single();
    }

    @Override
    public Optional<GivenFile> file(UUID id) {
        return jdbc.sql(FILES + "where id = ?")
                .param(id)
                .query(JdbcEvidence::file)
                .optional();
    }

    @Override
    public List<GivenFile> files(String questionnaire) {
        return jdbc.sql(FILES + "where questionnaire = ? order by given_at, id")
                .param(questionnaire)
                .query(JdbcEvidence::file)
                .list();
    }

    @Override
    public Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from risk.files where id = ?")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                Ingredient.valueOf(row.getString("item")),
                row.getString("answer"),
                row.getString("attested_by"),
                row.getObject("attested_on", LocalDate.class),
                row.getString("accepted_by"),
                Columns.instant(row, "accepted_at"),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("file", UUID.class),
                row.getString("questionnaire"),
                row.getString("note"));
    }

    private static GivenFile file(ResultSet row, int number) throws SQLException {
        return new GivenFile(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("questionnaire"),
                Ingredient.valueOf(row.getString("item")),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size_bytes"),
                row.getString("given_by"),
                Columns.instant(row, "given_at"));
    }
}
