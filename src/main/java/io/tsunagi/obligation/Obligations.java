package io.tsunagi.obligation;

import io.tsunagi.shared.ThreeTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What features that promise something call, in their own transaction. Every method may be called twice. */
public interface Obligations {

    /**
     * Enters a promise; the same one (same case, kind and words) a second time changes nothing.
     *
     * @return its reference, kind O
     */
    String promise(Promise promise);

    /**
     * Settles what a case owes of one kind, if it owes it.
     *
     * @param subject reference of the case
     * @param proof how we know; kept for ever
     */
    void settle(String subject, ObligationKind kind, String proof);

    /**
     * The case is over and did not show what it owes of one kind to be met: it stays open, and from now on somebody has to look
     * after it, give the proof or call it off. A second time changes nothing.
     *
     * @param why what the case showed instead
     */
    void leave(String subject, ObligationKind kind, String why);

    /** What a case owes and owed, oldest first. */
    List<Owed> of(String subject);

    /** Calls off everything that a case still owes, because the case was called off. */
    void callOff(String subject, String reason);

    /**
     * A promise.
     *
     * @param subject reference of the case, for instance {@code I-2026-0001-D}
     * @param disruption reference of the disruption
     * @param partnerId whose goods; row-level security goes by it. Null when the case is of no partner: then only the house sees it
     * @param what in both languages
     * @param basis rule, law or words of whoever asked for it, with the source
     * @param term how long after the start; null when no deadline is known
     * @param countedFrom which of the three times of the start counts
     * @param start what starts the clock, with its three times; null when it starts with the system being up again
     */
    record Promise(
            ObligationKind kind,
            String subject,
            String disruption,
            @Nullable UUID partnerId,
            Words what,
            String basis,
            @Nullable Duration term,
            CountedFrom countedFrom,
            @Nullable ThreeTimes start) {

        private static final Pattern KEY = Pattern.compile("^[a-z]+([./][\\w-]+)+: ");

        /** The law, circular or words people know: the basis without the key of the rule or form that stands before it. */
        public String source() {
            return KEY.matcher(basis).replaceFirst("");
        }
    }

    /**
     * A line of the ledger as other features see it.
     *
     * @param state {@code OPEN}, {@code MET} or {@code CALLED_OFF}
     * @param dueAt null when no deadline is known or its clock has not started
     */
    record Owed(
            String reference,
            ObligationKind kind,
            String state,
            @Nullable Instant dueAt) {}

    /** A text in both languages. */
    record Words(String ja, String en) {}
}
