package io.tsunagi.identity.domain;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Random secrets in letters that can be read out and typed: base 32 of RFC 4648 (A to Z, 2 to 7), which has no 0, 1 or 8 to be
 * mistaken for O, I and B.
 */
public final class Letters {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GROUP = 4;

    private Letters() {}

    /** That many random bytes. */
    static byte[] randomBytes(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** Random letters in groups of four; each letter carries 5 bits. */
    public static String random(int groups) {
        return grouped(encode(randomBytes(groups * GROUP * 5 / 8 + 1)).substring(0, groups * GROUP));
    }

    /** Groups of four, joined by hyphens. */
    public static String grouped(String letters) {
        return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** Base 32 without padding. */
    public static String encode(byte[] bytes) {
        StringBuilder letters = new StringBuilder();
        int length = (bytes.length * 8 + 4) / 5;
        BigInteger rest = new BigInteger(1, bytes).shiftLeft(length * 5 - bytes.length * 8);
        for (int letter = length - 1; letter >= 0; letter--) {
            letters.append(ALPHABET.charAt(rest.shiftRight(letter * 5).intValue() & 31));
        }
        return letters.toString();
    }

    /** What was typed, as we would have written it: full-width, lower case, spaces and look-alikes put right. */
    static String asTyped(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replace('0', 'O')
                .replace('1', 'I')
                .replace('8', 'B')
                .replaceAll("[^A-Z2-7]", "");
    }
}
