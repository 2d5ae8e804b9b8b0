package io.tsunagi.shipment.domain.wave;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.paper.PaperBundle;
import io.tsunagi.shipment.domain.ShipmentStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a wave for those who look at it. */
@Service
@Transactional(readOnly = true)
public class WaveReading {

    private final Waves waves;
    private final Capacities capacities;
    private final Preparation preparation;
    private final PaperBundle bundle;
    private final AuditTrail audit;

    WaveReading(Waves waves, Capacities capacities, Preparation preparation, PaperBundle bundle, AuditTrail audit) {
        this.waves = waves;
        this.capacities = capacities;
        this.preparation = preparation;
        this.bundle = bundle;
        this.audit = audit;
    }

    /**
     * A wave at a glance.
     *
     * @param capacity of its site and day
     * @param progress of processes and dispatch notes
     * @param counts how many shipments are in which state, in the order of the states
     */
    public record Overview(
            @Nullable Capacity capacity, Preparation.Progress progress, Map<ShipmentStatus, Long> counts) {

        /** How many shipments have ended one way or another. */
        public long ended() {
            return counts.entrySet().stream()
                    .filter(entry -> !entry.getKey().inFlight())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /** The wave with that reference. */
    public Optional<Wave> find(String reference) {
        return waves.find(reference);
    }

    /** The wave at a glance. */
    public Overview overview(Wave wave) {
        return new Overview(
                capacities.find(wave.site(), wave.day()).orElse(null),
                preparation.progress(wave.id()),
                waves.counts(wave.id()));
    }

    /** A page of its shipments, see {@link Waves#lines}. */
    public List<WaveLine> lines(Wave wave, @Nullable ShipmentStatus status, int after, int limit) {
        return waves.lines(wave.id(), status, after, limit);
    }

    /** Every dispatch note printed so far as one PDF in rank order; empty while there is none. */
    public Optional<byte[]> notes(Wave wave) {
        List<String> runs = waves.noteRuns(wave.id());
        return runs.isEmpty() ? Optional.empty() : Optional.of(bundle.of(runs));
    }

    /** What happened to the wave itself, oldest first. */
    public List<AuditTrail.Entry> history(Wave wave) {
        return audit.of(wave.reference());
    }
}
