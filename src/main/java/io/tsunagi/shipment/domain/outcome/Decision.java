package io.tsunagi.shipment.domain.outcome;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.difference.Substitute;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to decide.
 *
 * @param kind null when nothing was chosen
 * @param reason null when nothing was chosen
 * @param note at most 500 characters; at least 10 with {@link OutcomeReason#OTHER}
 * @param quantity what goes of an amended one; null otherwise
 * @param review when it is looked at again; null where the kind needs none
 * @param article proposed in place of the ordered one; null otherwise
 */
public record Decision(
        @Nullable OutcomeKind kind,
        @Nullable OutcomeReason reason,
        String note,
        @Nullable BigDecimal quantity,
        @Nullable Instant review,
        Substitute.@Nullable Article article) {

    /** Shortest note where one is needed, shortest ground of an appeal, shortest words of its verdict. */
    public static final int WORDS_LEAST = 10;

    /** Longest of them. */
    public static final int WORDS_MOST = 500;

    /** The farthest moment at which something is looked at again: 90 days. */
    public static final Duration FARTHEST = Duration.ofDays(90);

    private static final int DECIMALS = 3;

    /** What is decided, with the kind and reason that it must have. */
    record Checked(OutcomeKind kind, OutcomeReason reason, Decision decision) {}

    /**
     * Checks what can be checked without looking at the shipment.
     *
     * @param number of shipments it is about
     * @throws Refused with everything that is missing
     */
    Checked checked(int number, Instant now) {
        OutcomeKind chosen = kind;
        if (chosen == null) {
            throw new Refused(Refusal.at("kind", "outcome.refused.kind"));
        }
        List<Refusal> missing = new ArrayList<>();
        if (number > 1 && !chosen.forMany()) {
            missing.add(Refusal.at("kind", "outcome.refused.many"));
        }
        OutcomeReason given = reason;
        if (given == null || !given.fits(chosen)) {
            missing.add(Refusal.at("reason", "outcome.refused.reason"));
        }
        if (note.length() > WORDS_MOST
                || given == OutcomeReason.OTHER && note.strip().length() < WORDS_LEAST) {
            missing.add(Refusal.at("note", "outcome.refused.note", WORDS_LEAST, WORDS_MOST));
        }
        if (chosen.needsReview() && !soon(review, now)) {
            missing.add(Refusal.at("review", "outcome.refused.review", FARTHEST.toDays()));
        }
        if (chosen == OutcomeKind.AMEND && !amount(quantity)) {
            missing.add(Refusal.at("quantity", "outcome.refused.quantity"));
        }
        if (chosen == OutcomeKind.SUBSTITUTE && article == null) {
            missing.add(Refusal.at("sku", "difference.refused.article"));
        }
        Refused.ifAny(missing);
        return new Checked(chosen, java.util.Objects.requireNonNull(given), this);
    }

    private static boolean soon(@Nullable Instant review, Instant now) {
        return review != null && review.isAfter(now) && !review.isAfter(now.plus(FARTHEST));
    }

    private static boolean amount(@Nullable BigDecimal quantity) {
        return quantity != null
                && quantity.signum() > 0
                && quantity.stripTrailingZeros().scale() <= DECIMALS;
    }
}
