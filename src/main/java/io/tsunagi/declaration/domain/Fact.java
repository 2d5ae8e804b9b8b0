package io.tsunagi.declaration.domain;

import io.tsunagi.shared.ThreeTimes;
import java.util.Map;

/**
 * Something that happened to a declaration outside this server, as somebody recorded it. Facts are only added.
 *
 * @param edition of the paper it happened to
 * @param who login of who recorded it
 * @param details words and numbers by name
 */
public record Fact(Kind kind, int edition, ThreeTimes times, String who, Map<String, String> details) {

    /** Kinds of facts. */
    public enum Kind {
        /** The electronic twin was withdrawn; {@code evidence} says how we know. */
        TWIN_WITHDRAWN,
        /** The authority answered where the rule says hold, wait or ask: {@code authority}, {@code answer}. */
        AUTHORITY_ANSWERED,
        /** Handed in: {@code office}, {@code handedOverBy}. */
        LODGED,
        /** 受理: {@code number}; occurred is the official time. */
        ACCEPTED,
        /** Paid: {@code slip}, {@code receipt}, {@code amount}, {@code explanation}. */
        PAID,
        /** 許可: {@code number}, {@code by} PAPER, MAIL or ORAL, {@code givenBy} who said or sent it; occurred is the official time. */
        RELEASED,
        /** Called off: {@code reason}; after acceptance {@code consent}, who at customs agreed and how. */
        WITHDRAWN,
        /** Not accepted or not permitted: {@code reason}, {@code givenBy}. */
        REFUSED;

        /** Whether this cannot have happened before that: nothing is accepted before it was lodged, or permitted before it was accepted. */
        boolean comesAfter(Kind other) {
            return switch (this) {
                case ACCEPTED, PAID, REFUSED -> other == LODGED;
                case RELEASED -> other == LODGED || other == ACCEPTED;
                case TWIN_WITHDRAWN, AUTHORITY_ANSWERED, LODGED, WITHDRAWN -> false;
            };
        }
    }
}
