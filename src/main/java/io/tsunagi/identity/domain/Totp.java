package io.tsunagi.identity.domain;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes after RFC 6238, in the variant that every authenticator app knows: HMAC-SHA-1, 30 seconds, 6
 * digits. A code of the step before or after the present one is taken too, for clocks that differ.
 */
public final class Totp {

    /** Length of a secret; RFC 4226 section 4 recommends 160 bits. */
    static final int SECRET_BYTES = 20;

    /** How long a code is good for, before the tolerance. */
    public static final Duration STEP = Duration.ofSeconds(30);

    private static final int DIGITS = 6;
    private static final int TOLERATED_STEPS = 1;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator(
            STEP, DIGITS, TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);

    private Totp() {}

    /** A new secret. */
    public static byte[] newSecret() {
        return Letters.randomBytes(SECRET_BYTES);
    }

    /** The step whose code that is, if it is one of the present step or its neighbours. */
    static OptionalLong matchingStep(byte[] secret, String typed, Instant now) {
        String code = digits(typed);
        OptionalLong match = OptionalLong.empty();
        for (int away = -TOLERATED_STEPS; away <= TOLERATED_STEPS; away++) {
            Instant at = now.plus(STEP.multipliedBy(away));
            if (same(code(secret, at), code)) {
                match = OptionalLong.of(at.getEpochSecond() / STEP.toSeconds());
            }
        }
        return match;
    }

    /** The code of that moment. */
    public static String code(byte[] secret, Instant at) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("a TOTP secret is not a key", impossible);
        }
    }

    /** The address that an authenticator app reads from the QR code (Key URI format). */
    public static String address(String login, byte[] secret) {
        String name = URLEncoder.encode(login, StandardCharsets.UTF_8);
        return "otpauth://totp/Tsunagi:" + name + "?secret=" + Letters.encode(secret)
                + "&issuer=Tsunagi&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP.toSeconds();
    }

    private static boolean same(String right, String typed) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.US_ASCII));
    }

    private static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
    }
}
