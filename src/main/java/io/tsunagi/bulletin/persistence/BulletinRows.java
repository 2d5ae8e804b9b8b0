package io.tsunagi.bulletin.persistence;

import io.tsunagi.bulletin.domain.Boxes;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.BulletinState;
import io.tsunagi.bulletin.domain.Bulletins;
import io.tsunagi.bulletin.domain.Confidence;
import io.tsunagi.bulletin.domain.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bulletins in PostgreSQL. */
@Repository
class BulletinRows implements Bulletins {

    private static final String SELECT = """
            select b.id, b.reference, b.disruption, b.number, b.corrects, earlier.number as corrects_number, b.state,
                b.version, b.written_by, b.written_at, b.remark, b.published_by, b.published_at,
                v.impact_ja, v.impact_en, v.changed_ja, v.changed_en, v.action_ja, v.action_en, v.next_update_at,
                v.severity, v.eta, v.eta_confidence, v.work_eta, v.work_confidence, v.eta_reason
            from bulletin.bulletins b
            join bulletin.versions v on v.bulletin = b.id and v.version = b.version
            left join bulletin.bulletins earlier on earlier.reference = b.corrects
            """;

    private final JdbcClient jdbc;

    BulletinRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Bulletin bulletin) {
        jdbc.sql("""
                        insert into bulletin.bulletins
                            (id, reference, disruption, corrects, state, version, written_by, written_at, remark)
                        values (:id, :reference, :disruption, :corrects, :state, :version, :writtenBy, :writtenAt, :remark)
                        """)
                .param("id", bulletin.id())
                .param("reference", bulletin.reference())
                .param("disruption", bulletin.disruption())
                .param("corrects", bulletin.corrects())
                .param("state", bulletin.state().name())
                .param("version", bulletin.version())
                .param("writtenBy", bulletin.writtenBy())
                .param("writtenAt", Columns.timestamp(bulletin.writtenAt()))
                .param("remark", bulletin.remark())
                .update();
        addVersion(bulletin);
    }

    @Override
    public void addVersion(Bulletin bulletin) {
        Boxes boxes = bulletin.boxes();
        jdbc.sql("""
                        insert into bulletin.versions
                            (bulletin, version, impact_ja, impact_en, changed_ja, changed_en, action_ja, action_en,
                             next_update_at, severity, eta, eta_confidence, work_eta, work_confidence, eta_reason,
                             written_by, written_at)
                        values (:bulletin, :version, :impactJa, :impactEn, :changedJa, :changedEn, :actionJa, :actionEn,
                             :nextUpdateAt, :severity, :eta, :etaConfidence, :workEta, :workConfidence, :etaReason,
                             :writtenBy, :writtenAt)
                        """)
                .param("bulletin", bulletin.id())
                .param("version", bulletin.version())
                .param("impactJa", boxes.impactJa())
                .param("impactEn", boxes.impactEn())
                .param("changedJa", boxes.changedJa())
                .param("changedEn", boxes.changedEn())
                .param("actionJa", boxes.actionJa())
                .param("actionEn", boxes.actionEn())
                .param("nextUpdateAt", Columns.timestamp(boxes.nextUpdateAt()))
                .param("severity", name(boxes.severity()))
                .param("eta", Columns.timestamp(boxes.eta()))
                .param("etaConfidence", name(boxes.etaConfidence()))
                .param("workEta", Columns.timestamp(boxes.workEta()))
                .param("workConfidence", name(boxes.workConfidence()))
                .param("etaReason", boxes.etaReason())
                .param("writtenBy", bulletin.writtenBy())
                .param("writtenAt", Columns.timestamp(bulletin.writtenAt()))
                .update();
    }

    @Override
    public void store(Bulletin bulletin) {
        jdbc.sql("""
                        update bulletin.bulletins
                        set number = :number, state = :state, version = :version, written_by = :writtenBy,
                            written_at = :writtenAt, remark = :remark, published_by = :publishedBy,
                            published_at = :publishedAt
                        where id = :id
                        """)
                .param("number", bulletin.number())
                .param("state", bulletin.state().name())
                .param("version", bulletin.version())
                .param("writtenBy", bulletin.writtenBy())
                .param("writtenAt", Columns.timestamp(bulletin.writtenAt()))
                .param("remark", bulletin.remark())
                .param("publishedBy", bulletin.publishedBy())
                .param("publishedAt", Columns.timestamp(bulletin.publishedAt()))
                .param("id", bulletin.id())
                .update();
    }

    @Override
    public Optional<Bulletin> find(String reference) {
        return jdbc.sql(SELECT + "where b.reference = ?")
                .param(reference)
                .query(BulletinRows::bulletin)
                .optional();
    }

    @Override
    public Optional<Bulletin> find(UUID id) {
        return jdbc.sql(SELECT + "where b.id = ?")
                .param(id)
                .query(BulletinRows::bulletin)
                .optional();
    }

    @Override
    public Optional<Bulletin> locked(String reference) {
        jdbc.sql("select id from bulletin.bulletins where reference = ? for update")
                .param(reference)
                .query(UUID.class)
                .optional();
        return find(reference);
    }

    @Override
    public List<Bulletin> of(String disruption) {
        return jdbc.sql(SELECT + "where b.disruption = ? order by b.number desc nulls first, b.written_at desc")
                .param(disruption)
                .query(BulletinRows::bulletin)
                .list();
    }

    @Override
    public List<Bulletin> published(String disruption) {
        return jdbc.sql(SELECT + "where b.disruption = ? and b.number is not null order by b.number")
                .param(disruption)
                .query(BulletinRows::bulletin)
                .list();
    }

    @Override
    public List<Bulletin> published(Collection<String> disruptions) {
        return jdbc.sql(SELECT
                        + "where b.disruption = any (?) and b.number is not null order by b.disruption, b.number")
                .param(disruptions.toArray(String[]::new))
                .query(BulletinRows::bulletin)
                .list();
    }

    @Override
    public List<Version> versions(String reference) {
        return jdbc.sql("""
                        select v.*
                        from bulletin.versions v join bulletin.bulletins b on b.id = v.bulletin
                        where b.reference = ? order by v.version
                        """)
                .param(reference)
                .query((row, number) -> new Version(
                        row.getInt("version"),
                        boxes(row),
                        row.getString("written_by"),
                        Columns.instant(row, "written_at")))
                .list();
    }

    @Override
    public int nextNumber(String disruption) {
        return jdbc.sql("""
                        insert into bulletin.numbers (disruption, last) values (?, 1)
                        on conflict (disruption) do update set last = numbers.last + 1
                        returning last
                        """).param(disruption).query(Integer.class).single();
    }

    private static Bulletin bulletin(ResultSet row, int index) throws SQLException {
        return new Bulletin(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("disruption"),
                row.getObject("number", Integer.class),
                row.getString("corrects"),
                row.getObject("corrects_number", Integer.class),
                BulletinState.valueOf(row.getString("state")),
                row.getInt("version"),
                boxes(row),
                row.getString("written_by"),
                Columns.instant(row, "written_at"),
                row.getString("remark"),
                row.getString("published_by"),
                Columns.optionalInstant(row, "published_at"));
    }

    private static Boxes boxes(ResultSet row) throws SQLException {
        String severity = row.getString("severity");
        String confidence = row.getString("eta_confidence");
        String work = row.getString("work_confidence");
        return new Boxes(
                row.getString("impact_ja"),
                row.getString("impact_en"),
                row.getString("changed_ja"),
                row.getString("changed_en"),
                row.getString("action_ja"),
                row.getString("action_en"),
                Columns.optionalInstant(row, "next_update_at"),
                severity == null ? null : Severity.valueOf(severity),
                Columns.optionalInstant(row, "eta"),
                confidence == null ? null : Confidence.valueOf(confidence),
                Columns.optionalInstant(row, "work_eta"),
                work == null ? null : Confidence.valueOf(work),
                row.getString("eta_reason"));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
