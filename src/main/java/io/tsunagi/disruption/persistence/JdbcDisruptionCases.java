package io.tsunagi.disruption.persistence;

import io.tsunagi.disruption.InFlight;
import io.tsunagi.disruption.domain.DisruptionCase;
import io.tsunagi.disruption.domain.DisruptionCases;
import io.tsunagi.partner.SupplyChainMap.Affected;
import io.tsunagi.partner.SupplyChainMap.Partner;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The file of disruptions in schema {@code disruption}. */
@Repository
class JdbcDisruptionCases implements DisruptionCases {

    private static final String SELECT = "select * from disruption.disruptions ";

    private final JdbcClient jdbc;

    JdbcDisruptionCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<DisruptionCase> find(String reference) {
        return jdbc.sql(SELECT + "where reference = ?")
                .param(reference)
                .query(DisruptionRows::disruption)
                .optional();
    }

    @Override
    public Optional<DisruptionCase> lock(String reference) {
        return jdbc.sql(SELECT + "where reference = ? for update")
                .param(reference)
                .query(DisruptionRows::disruption)
                .optional();
    }

    @Override
    public Optional<DisruptionCase> runningOf(UUID systemId) {
        return jdbc.sql(SELECT + "where system_id = ? and state in ('DECLARED', 'FALLBACK', 'RECOVERY')")
                .param(systemId)
                .query(DisruptionRows::disruption)
                .optional();
    }

    @Override
    public List<DisruptionCase> running() {
        return jdbc.sql(SELECT
                        + "where state in ('DECLARED', 'FALLBACK', 'RECOVERY') order by entered_at desc, id desc")
                .query(DisruptionRows::disruption)
                .list();
    }

    @Override
    public List<DisruptionCase> newest(int limit) {
        return jdbc.sql(SELECT + "order by entered_at desc, id desc limit ?")
                .param(limit)
                .query(DisruptionRows::disruption)
                .list();
    }

    @Override
    public boolean add(DisruptionCase disruption, List<Affected> reached) {
        int written = jdbc.sql("""
                insert into disruption.disruptions (id, reference, system_id, title_ja, title_en, kind, owner, cause,
                       authority, authority_number, occurred_at, written_at, entered_at, expected_end_at, rto_minutes,
                       state, declared_by)
                values (:id, :reference, :system, :titleJa, :titleEn, :kind, :owner, :cause,
                       :authority, :authorityNumber, :occurred, :written, :entered, :expectedEnd, :rto,
                       :state, :declaredBy)
                on conflict (system_id) where state in ('DECLARED', 'FALLBACK', 'RECOVERY') do nothing
                """)
                .paramSource(DisruptionRows.declaration(disruption))
                .update();
        if (written == 0) {
            return false;
        }
        reached.forEach(affected -> add(disruption.id(), affected));
        return true;
    }

    @Override
    public void widen(UUID disruption, List<Affected> more) {
        more.forEach(affected -> add(disruption, affected));
    }

    private void add(UUID disruption, Affected affected) {
        jdbc.sql("""
                insert into disruption.disruption_partners
                       (disruption_id, partner_id, code, name_ja, name_en, depth, why_ja, why_en)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (disruption_id, partner_id) do nothing
                """)
                .params(
                        disruption,
                        affected.partner().id(),
                        affected.partner().code(),
                        affected.partner().nameJa(),
                        affected.partner().nameEn(),
                        affected.depth(),
                        affected.whyJa(),
                        affected.whyEn())
                .update();
    }

    @Override
    public void change(DisruptionCase disruption) {
        int written =
                jdbc.sql("""
                update disruption.disruptions
                   set state = :state, expected_end_at = :expectedEnd,
                       approved_by = :approvedBy, approved_at = :approvedAt,
                       rejected_by = :rejectedBy, rejected_at = :rejectedAt, rejection_reason = :rejectionReason,
                       system_up_at = :upAt, system_up_written_at = :upWrittenAt, system_up_entered_at = :upEnteredAt,
                       system_up_by = :upBy, closed_at = :closedAt, closed_by = :closedBy, version = version + 1
                 where id = :id and version = :version
                """).paramSource(DisruptionRows.course(disruption)).update();
        if (written != 1) {
            throw new IllegalStateException("disruption was changed without its lock: " + disruption.reference());
        }
    }

    @Override
    public List<Affected> reached(UUID disruption) {
        return jdbc.sql("""
                select partner_id, code, name_ja, name_en, depth, why_ja, why_en
                  from disruption.disruption_partners where disruption_id = ? order by depth, code
                """)
                .param(disruption)
                .query((row, number) -> new Affected(
                        new Partner(
                                row.getObject("partner_id", UUID.class),
                                row.getString("code"),
                                row.getString("name_ja"),
                                row.getString("name_en"),
                                ""),
                        row.getInt("depth"),
                        row.getString("why_ja"),
                        row.getString("why_en")))
                .list();
    }

    @Override
    public Map<UUID, Set<UUID>> reachedBy(Collection<UUID> disruptions) {
        Map<UUID, Set<UUID>> reached = new HashMap<>();
        if (disruptions.isEmpty()) {
            return reached;
        }
        jdbc.sql("""
                select disruption_id, partner_id from disruption.disruption_partners where disruption_id in (:ids)
                """).param("ids", disruptions).query(row -> {
            reached.computeIfAbsent(row.getObject(1, UUID.class), key -> new HashSet<>())
                    .add(row.getObject(2, UUID.class));
        });
        return reached;
    }

    @Override
    public void assess(UUID disruption, List<InFlight.Count> counts, Instant at) {
        counts.forEach(count -> jdbc.sql("""
                insert into disruption.assessments (disruption_id, kind, number, urgent, next_harm_at, assessed_at)
                values (:disruption, :kind, :number, :urgent, :nextHarm, :at)
                on conflict (disruption_id, kind) do nothing
                """)
                .param("disruption", disruption)
                .param("kind", count.kind())
                .param("number", count.number())
                .param("urgent", count.urgent())
                .param("nextHarm", DisruptionRows.timestamp(count.nextHarmAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("at", DisruptionRows.timestamp(at))
                .update());
    }

    @Override
    public List<InFlight.Count> assessed(UUID disruption) {
        return jdbc.sql("""
                select kind, number, urgent, next_harm_at from disruption.assessments
                 where disruption_id = ? order by kind desc
                """)
                .param(disruption)
                .query((row, number) -> new InFlight.Count(
                        row.getString("kind"),
                        row.getLong("number"),
                        row.getLong("urgent"),
                        DisruptionRows.instant(row, "next_harm_at")))
                .list();
    }
}
