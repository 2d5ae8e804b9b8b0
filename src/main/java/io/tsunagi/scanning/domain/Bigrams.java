package io.tsunagi.scanning.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Words as they are searched: one width, small letters, nothing but letters and digits, because a machine that reads Japanese puts
 * spaces where none are; cut into pairs of characters, which need no dictionary.
 */
final class Bigrams {

    private Bigrams() {}

    /** The words without what does not count. */
    static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Pairs of neighbouring characters, each once. */
    static List<String> of(String plain) {
        int[] points = plain.codePoints().toArray();
        return IntStream.range(0, Math.max(0, points.length - 1))
                .mapToObj(at -> new String(points, at, 2))
                .distinct()
                .toList();
    }
}
