package io.tsunagi.disruption.persistence;

import io.tsunagi.disruption.domain.ImpactState;
import io.tsunagi.disruption.domain.Impacts;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How partners stand, in {@code disruption.partner_impacts}. */
@Repository
class JdbcImpacts implements Impacts {

    private final JdbcClient jdbc;

    JdbcImpacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Map<UUID, Impact>> of(Collection<UUID> disruptions) {
        Map<UUID, Map<UUID, Impact>> said = new HashMap<>();
        jdbc.sql("""
                        select disruption_id, partner_id, state, expected_end_at, note, set_by, set_at
                          from disruption.partner_impacts where disruption_id = any (?)
                        """).param(disruptions.toArray(UUID[]::new)).query(row -> {
            said.computeIfAbsent(row.getObject("disruption_id", UUID.class), none -> new HashMap<>())
                    .put(
                            row.getObject("partner_id", UUID.class),
                            new Impact(
                                    ImpactState.valueOf(row.getString("state")),
                                    DisruptionRows.instant(row, "expected_end_at"),
                                    row.getString("note"),
                                    row.getString("set_by"),
                                    Objects.requireNonNull(DisruptionRows.instant(row, "set_at"))));
        });
        return said;
    }

    @Override
    public void set(UUID disruption, UUID partner, Impact impact) {
        jdbc.sql("""
                insert into disruption.partner_impacts
                       (disruption_id, partner_id, state, expected_end_at, note, set_by, set_at)
                values (:disruption, :partner, :state, :end, :note, :by, :at)
                on conflict (disruption_id, partner_id) do update
                   set state = excluded.state, expected_end_at = excluded.expected_end_at, note = excluded.note,
                       set_by = excluded.set_by, set_at = excluded.set_at
                """)
                .param("disruption", disruption)
                .param("partner", partner)
                .param("state", impact.state().name())
                .param("end", DisruptionRows.timestamp(impact.expectedEnd()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("note", impact.note())
                .param("by", impact.setBy())
                .param("at", DisruptionRows.timestamp(impact.setAt()))
                .update();
    }
}
