package io.tsunagi.brief.domain;

import io.tsunagi.recovery.Pictures.Picture;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page for an executive, as things stood at one minute; nothing in it changes afterwards.
 *
 * @param reference kind EB
 * @param madeBy login of who made it
 * @param previous reference of the brief before; null for the first one
 * @param words what only a person can say
 * @param entries one per disruption that ran at that minute, the oldest first
 */
public record Brief(
        String reference,
        Instant madeAt,
        String madeBy,
        @Nullable String previous,
        Words words,
        List<Entry> entries) {

    /**
     * What the writer adds, at most 1,000 characters each, so that the page stays one page.
     *
     * @param decisions which decisions are asked for, by when
     * @param unknown what nobody knows
     */
    public record Words(String decisions, String unknown) {}

    /**
     * A running disruption.
     *
     * @param expectedEnd when its owner expects it to end; null if nobody knows
     * @param deadlines legal deadlines that run
     * @param unknowns keys of what the server can see that nobody knows, {@code brief.unknown.<key>} in the bundles
     * @param since what changed since the brief before; null when the disruption was not in it
     */
    public record Entry(
            String reference,
            String titleJa,
            String titleEn,
            String state,
            Instant occurredAt,
            @Nullable Instant systemUpAt,
            @Nullable Instant expectedEnd,
            Picture picture,
            List<Deadline> deadlines,
            List<String> unknowns,
            @Nullable Since since) {}

    /** A legal deadline that runs. */
    public record Deadline(String reference, String nameJa, String nameEn, Instant dueAt) {}

    /**
     * What changed since the brief before.
     *
     * @param at when that one was made
     * @param open change of the waiting shipments
     * @param delivered how many arrived in between
     * @param papers change of the open papers
     * @param hurt change of the partners that are reached
     */
    public record Since(Instant at, long open, long delivered, long papers, int hurt) {

        /** From the picture before to the one now. */
        static Since of(Instant at, Picture before, Picture now) {
            return new Since(
                    at,
                    now.open() - before.open(),
                    now.delivered() - before.delivered(),
                    now.openPapers() - before.openPapers(),
                    now.hurt() - before.hurt());
        }
    }
}
