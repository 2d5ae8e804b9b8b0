package io.tsunagi.watch.domain;

import io.tsunagi.watch.domain.OwnLine.Line;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/** Looks at what is due. Looking happens outside of any transaction; only what was found is written in one. */
@Service
public class RunProbes {

    /** Longer than the longest look, with the anchors', so that no other server looks at the same time. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    private final Probes probes;
    private final TryProbe trying;
    private final OwnLine ownLine;
    private final RecordReading recording;
    private final Clock clock;

    RunProbes(Probes probes, TryProbe trying, OwnLine ownLine, RecordReading recording, Clock clock) {
        this.probes = probes;
        this.trying = trying;
        this.ownLine = ownLine;
        this.recording = recording;
        this.clock = clock;
    }

    /** Takes some of the probes that are due, for this server alone. */
    public List<Probe> claim(int most) {
        return probes.claimDue(most, clock.instant(), CLAIM);
    }

    /** Looks once, and writes down what was found. A bad finding counts only while our own line is well. */
    public void run(Probe probe) {
        Found found = trying.look(probe);
        Line line = found.outcome().isBad() && !probe.isAnchor() ? ownLine.now() : Line.WELL;
        recording.record(probe.id(), line == Line.BROKEN ? Found.blind("OWN_LINE") : found, line);
    }
}
