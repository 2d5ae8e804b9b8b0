package io.tsunagi.watch.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a look means for how a probe stands. Two bad looks in a row are a failure (of a heartbeat one: its silence is long already). Five
 * turns within 30 minutes are flapping, which is told once; it ends when half an hour passed without a turn. A failure is told once until
 * it was well again. A look that could not see changes nothing but what is shown.
 */
public final class JudgeReading {

    /** Bad looks in a row that make a failure. */
    static final int CONFIRMED = 2;

    /** Turns within {@link #WINDOW} that make flapping. */
    static final int TURNS = 5;

    /** For how long turns count. */
    static final Duration WINDOW = Duration.ofMinutes(30);

    private JudgeReading() {}

    /** What is to be told. */
    public enum Tell {
        /** Nothing new. */
        NOTHING,
        /** It fails. */
        FAILURE,
        /** It goes and comes. */
        FLAPPING,
        /** What was told is over. */
        WELL_AGAIN
    }

    /** How it stands now, and what is to be told. */
    public record Judged(Standing standing, Tell tell) {}

    /**
     * Judges one look.
     *
     * @param silence whether it is a heartbeat, whose first bad look is a failure already
     */
    public static Judged judge(Standing before, Outcome outcome, boolean silence, Instant at) {
        if (outcome == Outcome.BLIND) {
            return new Judged(in(before, ProbeState.BLIND, at), Tell.NOTHING);
        }
        boolean bad = outcome.isBad();
        List<Instant> changes = changes(before, bad, at);
        boolean flapping = changes.size() >= TURNS || before.state() == ProbeState.FLAPPING && !changes.isEmpty();
        int bads = bad ? before.bads() + 1 : 0;
        boolean failure = bads >= (silence ? 1 : CONFIRMED);
        Tell tell = tell(before, flapping, failure, bad);
        boolean alerted = before.alerted() ? bad || flapping : tell == Tell.FAILURE || tell == Tell.FLAPPING;
        Standing after = in(before, flapping ? ProbeState.FLAPPING : ProbeState.valueOf(outcome.name()), at);
        return new Judged(new Standing(after.state(), after.since(), bads, bad, alerted, changes), tell);
    }

    private static Tell tell(Standing before, boolean flapping, boolean failure, boolean bad) {
        if (flapping) {
            return before.state() == ProbeState.FLAPPING ? Tell.NOTHING : Tell.FLAPPING;
        }
        if (before.alerted()) {
            return bad ? Tell.NOTHING : Tell.WELL_AGAIN;
        }
        return failure ? Tell.FAILURE : Tell.NOTHING;
    }

    private static List<Instant> changes(Standing before, boolean bad, Instant at) {
        List<Instant> changes = new ArrayList<>(before.changes());
        changes.removeIf(change -> !change.isAfter(at.minus(WINDOW)));
        if (before.wasBad() != bad) {
            changes.add(at);
        }
        return changes;
    }

    private static Standing in(Standing before, ProbeState state, Instant at) {
        return new Standing(
                state,
                before.state() == state ? before.since() : at,
                before.bads(),
                before.wasBad(),
                before.alerted(),
                before.changes());
    }
}
