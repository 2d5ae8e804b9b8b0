package io.tsunagi.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What drafts of every kind of form do with typed boxes: make them storable and hash them. */
public final class TypedBoxes {

    private static final int UNREADABLE = 0xFFFD;

    private TypedBoxes() {}

    /** Characters that no database of texts takes (NUL, halves of a pair) become the sign for an unreadable one. */
    public static String storable(String typed) {
        StringBuilder storable = new StringBuilder(typed.length());
        typed.codePoints()
                .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? UNREADABLE : c)
                .forEach(storable::appendCodePoint);
        return storable.toString();
    }

    /** SHA-256 over every box in a fixed order, in hexadecimal: kept when a form is printed, compared ever after. */
    public static String hash(Map<String, String> boxes, List<Map<String, String>> lines) {
        StringBuilder canonical = new StringBuilder();
        append(canonical, boxes);
        lines.forEach(line -> append(canonical.append("--\n"), line));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void append(StringBuilder canonical, Map<String, String> boxes) {
        new TreeMap<>(boxes)
                .forEach((key, value) -> canonical
                        .append(key)
                        .append('=')
                        .append(value.length())
                        .append(':')
                        .append(value)
                        .append('\n'));
    }
}
