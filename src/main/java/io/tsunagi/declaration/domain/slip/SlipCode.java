package io.tsunagi.declaration.domain.slip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The code of a slip: 160 random bits in base64url, 27 characters. The house keeps its SHA-256 and cannot tell the code again. */
public final class SlipCode {

    private static final int BYTES = 20;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{27}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SlipCode() {}

    /** A new one. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a text could be a code. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** What is kept of a code. */
    public static String hash(String code) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
