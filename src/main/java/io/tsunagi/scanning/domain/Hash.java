package io.tsunagi.scanning.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which bytes are known again. */
public final class Hash {

    private Hash() {}

    /** Of bytes, hexadecimal. */
    public static String of(byte[] bytes) {
        return text(digest().digest(bytes));
    }

    /** To be fed piece by piece; see {@link #text}. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Hexadecimal. */
    public static String text(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
