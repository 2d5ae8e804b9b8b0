package io.tsunagi.risk.domain.score;

import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.risk.domain.Factor;
import io.tsunagi.risk.domain.Ingredient;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A score with everything it was made of: criticality × exposure × evidence / 10,000, so 0 to 100. Each factor is the sum of its
 * points, held between {@value #FLOOR} and 100, so that no single zero wipes out the others.
 *
 * @param edition edition of the table: its day and, behind a slash, its number in the engine
 * @param parts every ingredient, in their order
 */
public record Score(Partner partner, String edition, List<Weighed> parts) {

    /** Least value of a factor. */
    public static final int FLOOR = 10;

    private static final int MOST = 100;
    private static final Set<String> NO_MFA = Set.of("WITHOUT", Ingredient.UNKNOWN);

    /** Value of a factor, 10 to 100. */
    public int of(Factor factor) {
        return of(factor, null, 0);
    }

    /** The score, 0 to 100, rounded half up. */
    public int value() {
        return product(null, 0);
    }

    /** What would lower it most; the first of equals; empty when nothing that can be done would. */
    public Optional<Step> bestStep() {
        int now = value();
        return parts.stream()
                .filter(part -> part.least() < part.points())
                .map(part -> new Step(part.ingredient(), product(part.ingredient(), part.least())))
                .filter(step -> step.then() < now)
                .min(Comparator.comparingInt(Step::then));
    }

    /** How many ingredients nobody knows. */
    public long unknowns() {
        return parts.stream().filter(Weighed::unknown).count();
    }

    /** How many ingredients were known and lapsed. */
    public long lapsed() {
        return parts.stream().filter(Weighed::lapsed).count();
    }

    /** Whether an account with us has no second factor or nobody has asked, or they said that not every account of theirs has one. */
    public boolean withoutMfa() {
        return parts.stream()
                .anyMatch(part -> part.ingredient() == Ingredient.ACCOUNT_MFA
                                && NO_MFA.contains(part.finding().code())
                        || part.ingredient() == Ingredient.MFA_ALL
                                && Set.of("NO", "PARTLY")
                                        .contains(part.finding().code()));
    }

    /** Every ingredient with finding and points as one line, for keeping and comparing. */
    public String line() {
        return parts.stream()
                .map(part -> part.ingredient() + "=" + part.finding().code() + ":" + part.points())
                .collect(Collectors.joining(" "));
    }

    private int product(@Nullable Ingredient changed, int points) {
        long product = 1;
        for (Factor factor : Factor.values()) {
            product *= of(factor, changed, points);
        }
        return (int) ((product + MOST * MOST / 2) / (MOST * MOST));
    }

    private int of(Factor factor, @Nullable Ingredient changed, int points) {
        int sum = parts.stream()
                .filter(part -> part.ingredient().factor() == factor)
                .mapToInt(part -> part.ingredient() == changed ? points : part.points())
                .sum();
        return Math.max(FLOOR, Math.min(MOST, sum));
    }

    /**
     * Something that can be done.
     *
     * @param then the score afterwards
     */
    public record Step(Ingredient ingredient, int then) {}
}
