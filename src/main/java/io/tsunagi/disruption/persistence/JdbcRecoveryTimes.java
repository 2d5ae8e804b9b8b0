package io.tsunagi.disruption.persistence;

import io.tsunagi.disruption.RecoveryTimes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recovery time objectives that stand in {@code disruption.disruptions}. */
@Repository
class JdbcRecoveryTimes implements RecoveryTimes {

    private final JdbcClient jdbc;

    JdbcRecoveryTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Duration> running() {
        Map<String, Duration> objectives = new HashMap<>();
        jdbc.sql("""
                        select reference, rto_minutes from disruption.disruptions
                        where state in ('DECLARED', 'FALLBACK', 'RECOVERY')
                        """).query(row -> {
            objectives.put(row.getString("reference"), Duration.ofMinutes(row.getLong("rto_minutes")));
        });
        return objectives;
    }
}
