package io.tsunagi.partner.persistence;

import io.tsunagi.partner.RecoveryLevels;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recovery level objectives that stand in {@code partner.partner_systems}. */
@Repository
class JdbcRecoveryLevels implements RecoveryLevels {

    private final JdbcClient jdbc;

    JdbcRecoveryLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Integer> of(Collection<UUID> systems) {
        Map<UUID, Integer> levels = new HashMap<>();
        jdbc.sql("select id, rlo_percent from partner.partner_systems where id = any (?)")
                .param(systems.toArray(UUID[]::new))
                .query(row -> {
                    levels.put(row.getObject("id", UUID.class), row.getInt("rlo_percent"));
                });
        return levels;
    }
}
