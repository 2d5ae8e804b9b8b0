package io.tsunagi.claim.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClaimHoursTests {

    private static final Instant NOON = Instant.parse("2025-10-20T12:00:00Z");

    @Test
    void aClaimHolds1To72Hours() {
        assertThat(ClaimHours.until(NOON, 24)).isEqualTo("2025-10-21T12:00:00Z");
        assertThat(catchThrowable(() -> ClaimHours.until(NOON, 0))).hasMessageContaining("claim.refused.hours");
        assertThat(catchThrowable(() -> ClaimHours.until(NOON, 73))).hasMessageContaining("claim.refused.hours");
    }

    @Test
    void renewalIsDueFourHoursBeforeOrHalfWayWhenItIsShorterThanEight() {
        assertThat(ClaimHours.renewAt(NOON, NOON.plusSeconds(86_400))).isEqualTo("2025-10-21T08:00:00Z");
        assertThat(ClaimHours.renewAt(NOON, NOON.plusSeconds(7_200))).isEqualTo("2025-10-20T13:00:00Z");
    }

    @Test
    void aTelephoneNumberIsTheSameWhateverWayItIsWritten() {
        assertThat(SupportClaim.digits("０３−1234-5678")).isEqualTo("0312345678");
        assertThat(SupportClaim.digits("+81 3 1234 5678")).isEqualTo("0312345678");
    }
}
