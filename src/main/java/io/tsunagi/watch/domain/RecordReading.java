package io.tsunagi.watch.domain;

import io.tsunagi.watch.domain.JudgeReading.Judged;
import io.tsunagi.watch.domain.JudgeReading.Tell;
import io.tsunagi.watch.domain.OwnLine.Line;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a probe found, and raises an alert when that means something new. */
@Service
public class RecordReading {

    private final Probes probes;
    private final RaiseAlert raising;
    private final Clock clock;

    RecordReading(Probes probes, RaiseAlert raising, Clock clock) {
        this.probes = probes;
        this.raising = raising;
        this.clock = clock;
    }

    /** Writes one finding down; of a probe that was stopped meanwhile nothing. */
    @Transactional
    public void record(java.util.UUID id, Found found, Line line) {
        Optional<Probe> known = probes.lock(id).filter(Probe::active);
        if (known.isEmpty()) {
            return;
        }
        Probe probe = known.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Judged judged = JudgeReading.judge(probe.standing(), found.outcome(), probe.way() == Way.HEARTBEAT, now);
        probes.record(probe, judged.standing(), found, now);
        if (line == Line.BROKEN) {
            raising.ownLine(now);
        } else if (!probe.isAnchor()) {
            tell(probe, judged, found, line, now);
        }
    }

    private void tell(Probe probe, Judged judged, Found found, Line line, Instant now) {
        if (judged.tell() == Tell.WELL_AGAIN) {
            raising.wellAgain(probe, now);
        } else if (judged.tell() != Tell.NOTHING) {
            raising.probe(probe, found, judged.tell() == Tell.FLAPPING, line == Line.UNKNOWN, now);
        }
    }
}
