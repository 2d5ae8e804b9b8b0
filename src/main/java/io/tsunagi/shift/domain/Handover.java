package io.tsunagi.shift.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one shift hands to the next. It is signed by who goes when it is written and by who comes when it is taken, never by one person.
 *
 * @param reference kind SH
 * @param words what only the people know
 * @param facts what the server knew at that minute; never changed afterwards
 * @param givenBy login of who goes
 * @param takenBy login of who comes; null while nobody has taken it
 * @param question what the one who comes asked or noted when taking it; may be empty
 */
public record Handover(
        String reference,
        ShiftDesk desk,
        Words words,
        Facts facts,
        String givenBy,
        Instant givenAt,
        @Nullable String takenBy,
        @Nullable Instant takenAt,
        String question) {

    /** Whether both have signed. */
    public boolean isTaken() {
        return takenBy != null;
    }

    /**
     * What the one who goes writes, at most 4,000 characters each.
     *
     * @param unfinished what is begun and not done, and the next step of it
     * @param watch what may go wrong in the next hours
     * @param promised what was promised to whom until when
     */
    public record Words(String unfinished, String watch, String promised) {}

    /**
     * The desk at one minute.
     *
     * @param disruptions what is down
     * @param queues lines that wait outside of processes
     * @param items the most urgent open work of the desk, at most {@link CollectFacts#MOST}
     * @param more whether there is more work than that
     */
    public record Facts(List<Down> disruptions, List<Queue> queues, List<Item> items, boolean more) {}

    /** A running disruption. */
    public record Down(String reference, String titleJa, String titleEn, String state) {}

    /**
     * A line that waits.
     *
     * @param message key of its words, with the number as its argument
     */
    public record Queue(String message, long number, Instant due) {}

    /**
     * A piece of open work.
     *
     * @param message key of its words
     * @param due null if nothing presses
     * @param takenBy login of who has it in hand; null while nobody has
     */
    public record Item(
            String message,
            String reference,
            @Nullable Instant due,
            @Nullable String takenBy) {}
}
