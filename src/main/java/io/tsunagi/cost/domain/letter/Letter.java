package io.tsunagi.cost.domain.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A letter about costs. Its words and numbers are those of its drafting; whoever signs it signs these.
 *
 * @param reference kind LT
 * @param template kind of letter
 * @param edition edition of the template
 * @param asks whether the entries it lists are claimed by its signing
 * @param addressee whom it goes to, in words; may have several lines
 * @param entries references of the entries it lists
 * @param endedBy who signed or withdrew it; null while it is a draft
 * @param run id of the print run; null until it is signed
 */
public record Letter(
        String reference,
        String disruption,
        String template,
        LocalDate edition,
        boolean asks,
        Locale language,
        String addressee,
        Content content,
        List<String> entries,
        State state,
        String draftedBy,
        Instant draftedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String run) {

    /** Where it stands. */
    public enum State {
        /** Waits for another manager's signature. */
        DRAFTED,
        /** Signed and printed. */
        SIGNED,
        /** Given up before it was signed. */
        WITHDRAWN
    }

    /** What it says. */
    public record Content(String title, List<String> before, List<Line> lines, List<String> after) {}

    /**
     * A cost it lists, in words of its language.
     *
     * @param reckoned days, free days and rate; empty for kinds that are not by the day
     */
    public record Line(String reference, String about, String kind, String reckoned, String amount) {}

    /** The same, signed and printed. */
    Letter signed(String who, Instant at, String printed) {
        return ended(State.SIGNED, who, at, printed);
    }

    /** The same, given up. */
    Letter withdrawn(String who, Instant at) {
        return ended(State.WITHDRAWN, who, at, null);
    }

    private Letter ended(State next, String who, Instant at, @Nullable String printed) {
        return new Letter(
                reference,
                disruption,
                template,
                edition,
                asks,
                language,
                addressee,
                content,
                entries,
                next,
                draftedBy,
                draftedAt,
                who,
                at,
                printed);
    }
}
