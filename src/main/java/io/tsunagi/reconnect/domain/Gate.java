package io.tsunagi.reconnect.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way back of one partner system after a disruption.
 *
 * @param reference ours, kind RG
 * @param disruption reference of the disruption
 * @param partnerId whose system it is, and whose row this is
 * @param edition of the checklist
 * @param said who of the partner said that it is back, and how
 * @param round one more whenever it came back to the review
 * @param changes one more whenever an item changed in the review
 * @param openedBy login of who asked for the reconnection
 * @param handedBy login of who handed it to the review; null before
 * @param regimes who of customs confirmed that no declaration is alive in two regimes; null before
 * @param limits what may go; null before the limited step
 * @param limitedAt since when something may go; null before
 * @param watchUntil when the watch is over; null before
 * @param returnedWhy why it came back to the review or was disconnected; empty when it did not
 * @param version for optimistic locking
 */
public record Gate(
        UUID id,
        String reference,
        String disruption,
        UUID systemId,
        UUID partnerId,
        LocalDate edition,
        String said,
        GateState state,
        int round,
        int changes,
        String openedBy,
        Instant openedAt,
        @Nullable String handedBy,
        @Nullable Regimes regimes,
        @Nullable Limits limits,
        @Nullable Instant limitedAt,
        @Nullable Instant watchUntil,
        String returnedWhy,
        @Nullable Instant endedAt,
        long version) {

    /** Handed to the review. */
    Gate handed(String who) {
        return with(GateState.REVIEW, round, changes, who, regimes, limits, limitedAt, watchUntil, "", null);
    }

    /** Given back to collect more. */
    Gate sentBack(String why) {
        return with(GateState.EVIDENCE_PENDING, round + 1, changes, null, regimes, limits, null, null, why, null);
    }

    /** Approved by two. */
    Gate approved() {
        return with(GateState.TEST, round, changes, handedBy, regimes, limits, null, null, "", null);
    }

    /** Back to the review, where approvals, tests and confirmations are made anew. */
    Gate returned(String why) {
        return with(GateState.REVIEW, round + 1, changes, handedBy, regimes, limits, null, null, why, null);
    }

    /** With an item that changed. */
    Gate changed() {
        return with(state, round, changes + 1, handedBy, regimes, limits, limitedAt, watchUntil, returnedWhy, endedAt);
    }

    /** With the word of customs. */
    Gate confirmed(Regimes word) {
        return with(state, round, changes, handedBy, word, limits, limitedAt, watchUntil, returnedWhy, endedAt);
    }

    /** Open for what the limits allow. */
    Gate limited(Limits set, Instant at) {
        return with(GateState.LIMITED, round, changes, handedBy, regimes, set, at, null, "", null);
    }

    /** Watched until then. */
    Gate watched(Instant until) {
        return with(GateState.WATCH, round, changes, handedBy, regimes, limits, limitedAt, until, "", null);
    }

    /** Back for good. */
    Gate connected(Instant at) {
        return with(GateState.CONNECTED, round, changes, handedBy, regimes, limits, limitedAt, watchUntil, "", at);
    }

    /** Taken back out. */
    Gate disconnected(String why, Instant at) {
        return with(GateState.DISCONNECTED, round, changes, handedBy, regimes, limits, limitedAt, watchUntil, why, at);
    }

    private Gate with(
            GateState next,
            int times,
            int touched,
            @Nullable String hander,
            @Nullable Regimes word,
            @Nullable Limits set,
            @Nullable Instant from,
            @Nullable Instant until,
            String why,
            @Nullable Instant over) {
        return new Gate(
                id,
                reference,
                disruption,
                systemId,
                partnerId,
                edition,
                said,
                next,
                times,
                touched,
                openedBy,
                openedAt,
                hander,
                word,
                set,
                from,
                until,
                why,
                over,
                version);
    }

    /**
     * The word of customs.
     *
     * @param by login
     * @param round in which it was said; it counts in that one only
     */
    public record Regimes(String by, String words, int round) {}
}
