package io.tsunagi.paper;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The register of printed papers: each number ends with exactly one disposition. */
public interface PaperRegister {

    /** Papers of one case, oldest first. */
    List<Paper> of(String caseReference);

    /**
     * The paper that somebody scanned or typed: its signed code, the whole address with the code, or its reference in letters.
     * Empty when it is none of ours, forged, expired or void.
     */
    Optional<Paper> find(String scannedOrTyped);

    /** How many papers of a disruption have no disposition yet. */
    long open(String disruption);

    /** How many papers of a disruption there are, by disposition; those still open under null are left out. */
    List<Tally> tally(String disruption);

    /** How many people gave a paper of a disruption its fate from one moment to before another. */
    int clerks(String disruption, Instant from, Instant to);

    /**
     * Gives a paper its fate, in the caller's transaction. The same fate twice changes nothing. A loss is its
     * fate only when a second person says it; until then the paper stays open.
     *
     * @param paper reference, kind P
     * @param disposition its fate
     * @param note why; for a duplicate the reference of the other paper
     * @throws io.tsunagi.shared.Refused when it already has another fate
     */
    void dispose(String paper, Disposition disposition, String note);

    /** Voids every open paper of a case, because a new edition replaces them. */
    void voidAll(String caseReference, String note);

    /**
     * The one fate of every paper of a case that counts: spoiled, called off, doubled and lost ones do not. Empty while one of
     * them is open, when they ended differently, and when none counts.
     */
    static Optional<Disposition> endedAll(List<Paper> papers) {
        Set<Disposition> fates = EnumSet.noneOf(Disposition.class);
        for (Paper paper : papers) {
            Disposition fate = paper.disposition();
            if (fate == null) {
                return Optional.empty();
            }
            if (counts(fate)) {
                fates.add(fate);
            }
        }
        return fates.size() == 1 ? fates.stream().findFirst() : Optional.empty();
    }

    private static boolean counts(Disposition disposition) {
        return disposition != Disposition.VOID
                && disposition != Disposition.CANCELLED
                && disposition != Disposition.DUPLICATE_OF
                && disposition != Disposition.LOST_CONFIRMED;
    }

    /**
     * A paper.
     *
     * @param copy its copy, for instance {@code 1/3 原本}
     * @param disposition its fate; null while open
     */
    record Paper(
            String reference,
            String form,
            String caseReference,
            @Nullable String disruption,
            String copy,
            int pages,
            String runId,
            Instant printedAt,
            String printedBy,
            @Nullable Disposition disposition) {}

    /** A count by disposition. */
    record Tally(Disposition disposition, long number) {}
}
