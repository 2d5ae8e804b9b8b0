package io.tsunagi.watch.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Tells our own line's failure from a partner's. Two of our anchors or more must be well in the moment when something of a partner is
 * found bad. What was found is good for 20 seconds, so that a hundred failing probes do not ask a hundred times.
 */
@Service
public class OwnLine {

    /** How many anchors must be well. */
    public static final int NEEDED = 2;

    private static final Duration GOOD_FOR = Duration.ofSeconds(20);

    private final Probes probes;
    private final TryProbe trying;
    private final Clock clock;

    @Nullable
    private volatile Seen seen;

    OwnLine(Probes probes, TryProbe trying, Clock clock) {
        this.probes = probes;
        this.trying = trying;
        this.clock = clock;
    }

    /** How our own line is. */
    public enum Line {
        /** Two anchors or more are well. */
        WELL,
        /** There are two anchors or more, and fewer than two are well. */
        BROKEN,
        /** The house has chosen fewer than two anchors, so nobody can know. */
        UNKNOWN
    }

    /** How it is now. */
    public synchronized Line now() {
        Instant now = clock.instant();
        Seen last = seen;
        if (last != null && now.isBefore(last.at().plus(GOOD_FOR))) {
            return last.line();
        }
        Seen fresh = new Seen(look(), now);
        seen = fresh;
        return fresh.line();
    }

    private Line look() {
        List<Probe> anchors = probes.anchors();
        if (anchors.size() < NEEDED) {
            return Line.UNKNOWN;
        }
        int well = 0;
        for (Probe anchor : anchors) {
            // slow or wrong, it answered: the line is there
            Outcome outcome = trying.look(anchor).outcome();
            if (outcome != Outcome.DOWN && outcome != Outcome.BLIND && ++well == NEEDED) {
                return Line.WELL;
            }
        }
        return Line.BROKEN;
    }

    private record Seen(Line line, Instant at) {}
}
