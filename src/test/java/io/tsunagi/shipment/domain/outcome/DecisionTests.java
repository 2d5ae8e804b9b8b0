package io.tsunagi.shipment.domain.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTests {

    private static final Instant NOW = Instant.parse("2025-10-29T02:00:00Z");

    @Test
    void aDeferredOneNeedsAMomentFromNowToNinetyDaysAhead() {
        assertThat(fields(defer(null), 1)).containsExactly("review");
        assertThat(fields(defer(NOW), 1)).containsExactly("review");
        assertThat(fields(defer(NOW.plus(Duration.ofDays(90)).plusSeconds(1)), 1))
                .containsExactly("review");
        assertThat(fields(defer(NOW.plus(Duration.ofDays(90))), 1)).isEmpty();
        assertThat(fields(defer(NOW.plusSeconds(1)), 1)).isEmpty();
    }

    @Test
    void aReasonMustFitWhatIsDecided() {
        assertThat(fields(of(OutcomeKind.APPROVE, OutcomeReason.NO_CAPACITY, "", null), 1))
                .containsExactly("reason");
        assertThat(fields(of(OutcomeKind.APPROVE, OutcomeReason.APPEAL_UPHELD, "", null), 1))
                .containsExactly("reason");
        assertThat(fields(of(OutcomeKind.APPROVE, OutcomeReason.NEED_CHECKED, "", null), 1))
                .isEmpty();
        for (OutcomeKind kind : OutcomeKind.values()) {
            assertThat(OutcomeReason.of(kind))
                    .as(kind.name())
                    .hasSizeGreaterThan(1)
                    .contains(OutcomeReason.OTHER);
        }
    }

    @Test
    void somethingElseNeedsTenCharactersAndNoNoteHasMoreThanFiveHundred() {
        assertThat(fields(of(OutcomeKind.CANCEL, OutcomeReason.OTHER, "123456789", null), 1))
                .containsExactly("note");
        assertThat(fields(of(OutcomeKind.CANCEL, OutcomeReason.OTHER, "1234567890", null), 1))
                .isEmpty();
        assertThat(fields(of(OutcomeKind.CANCEL, OutcomeReason.TWICE, "x".repeat(501), null), 1))
                .containsExactly("note");
    }

    @Test
    void anAmendedOneGoesForMoreThanNothingWithThreeDecimals() {
        assertThat(fields(amend(null), 1)).containsExactly("quantity");
        assertThat(fields(amend("0"), 1)).containsExactly("quantity");
        assertThat(fields(amend("0.0001"), 1)).containsExactly("quantity");
        assertThat(fields(amend("0.500"), 1)).isEmpty();
    }

    @Test
    void onlyDeferringAndRejectingIsDecidedForSeveralAtOnce() {
        assertThat(fields(defer(NOW.plusSeconds(60)), 2)).isEmpty();
        assertThat(fields(of(OutcomeKind.APPROVE, OutcomeReason.NEED_CHECKED, "", null), 2))
                .containsExactly("kind");
    }

    private static Decision defer(@Nullable Instant review) {
        return of(OutcomeKind.DEFER, OutcomeReason.NO_CAPACITY, "", review);
    }

    private static Decision amend(@Nullable String quantity) {
        return new Decision(
                OutcomeKind.AMEND,
                OutcomeReason.OVER_SHARE,
                "",
                quantity == null ? null : new BigDecimal(quantity),
                NOW.plusSeconds(60),
                null);
    }

    private static Decision of(OutcomeKind kind, OutcomeReason reason, String note, @Nullable Instant review) {
        return new Decision(kind, reason, note, null, review, null);
    }

    private static List<String> fields(Decision decision, int number) {
        try {
            decision.checked(number, NOW);
            return List.of();
        } catch (Refused refused) {
            return refused.refusals().stream().map(Refusal::field).toList();
        }
    }

    @Test
    void withoutAKindNothingElseIsLookedAt() {
        Decision nothing = new Decision(null, null, "", null, null, null);
        assertThatThrownBy(() -> nothing.checked(1, NOW)).isInstanceOf(Refused.class);
        assertThat(fields(nothing, 1)).containsExactly("kind");
    }
}
