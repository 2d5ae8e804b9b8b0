package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.drill.FirstDelivery;
import io.tsunagi.storage.InExercise;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The earliest delivery in {@code shipment.handovers}. */
@Repository
@InExercise
class JdbcFirstDelivery implements FirstDelivery {

    private final JdbcClient jdbc;

    JdbcFirstDelivery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> of(String disruption, int lowest) {
        return jdbc.sql("""
                        select h.occurred_at from shipment.waves w
                        join shipment.wave_lines l on l.wave_id = w.id
                        join shipment.shipments s on s.id = l.shipment_id and s.class <= :lowest
                        join shipment.handovers h on h.shipment_id = s.id and h.step = 'DELIVER'
                        where w.disruption = :disruption
                        order by h.occurred_at limit 1
                        """)
                .param("disruption", disruption)
                .param("lowest", lowest)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
