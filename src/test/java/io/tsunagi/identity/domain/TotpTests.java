package io.tsunagi.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    /** The seed of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** Appendix B of RFC 6238 with SHA-1, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfRfc6238(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void aCodeCountsOneStepOf30SecondsEarlyOrLate(long away, boolean counts) {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        String code = Totp.code(SECRET, now.plusSeconds(away));
        assertThat(Totp.matchingStep(SECRET, code, now).isPresent()).isEqualTo(counts);
    }

    @Test
    void theStepIsTheOneOfTheCodeAndNotOfTheClock() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        assertThat(Totp.matchingStep(SECRET, Totp.code(SECRET, now.minusSeconds(30)), now))
                .hasValue(1_234_567_890 / 30 - 1);
    }

    @Test
    void fullWidthDigitsAndBlanksAreTakenAsMeant() {
        assertThat(Totp.matchingStep(SECRET, " ２８７ 082", Instant.ofEpochSecond(59)))
                .hasValue(1);
    }

    @Test
    void nothingButSixDigitsMatches() {
        for (String typed : new String[] {"", "28708", "2870820", "287082;", "-87082"}) {
            assertThat(Totp.matchingStep(SECRET, typed, Instant.ofEpochSecond(59)))
                    .as(typed)
                    .isEmpty();
        }
    }

    @Test
    void theAddressForTheAppNamesIssuerLoginAndSecretInBase32() {
        assertThat(Totp.address("tanaka", SECRET))
                .isEqualTo("otpauth://totp/Tsunagi:tanaka?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Tsunagi&algorithm=SHA1&digits=6&period=30");
    }
}
