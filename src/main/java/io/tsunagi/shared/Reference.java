package io.tsunagi.shared;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A human reference such as {@code D-2025-0004-K}: kind, year, running number, check letter. It is made to be read out by
 * telephone and written on paper, so the check letter finds every single wrong character and every swap of neighbours, and
 * the letters I, O, Q and Z are never used as one.
 *
 * @param kind one to three capital letters: D disruption, I declaration, S shipment, W wave, P paper, B bulletin, ...
 * <p>References of an exercise are a series of their own: their year begins with 9, {@code D-9025-0004-E}, so nobody takes one for
 * a real one, and everything that reads references reads them too.
 *
 * @param year four digits, the year in which the number was given (Asia/Tokyo); in an exercise with 9 for its first digit
 * @param number running number within kind and year, from 1
 */
public record Reference(String kind, int year, long number) {

    /** Years of references of an exercise begin here. */
    public static final int EXERCISE_YEARS = 9000;

    /** What is left of the year in a reference of an exercise: its last three digits. */
    public static final int EXERCISE_CENTURIES = 1000;

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXY";
    private static final int MODULUS = 23;
    private static final Pattern FORM = Pattern.compile("([A-Z]{1,3})-(\\d{4})-(\\d{4,9})-([A-Z])");

    /** Refuses what is not a reference; the message says which part is wrong. */
    public Reference {
        if (!kind.matches("[A-Z]{1,3}")) {
            throw new IllegalArgumentException("kind must be one to three capital letters: " + kind);
        }
        if (year < 2000 || year > 9999) {
            throw new IllegalArgumentException("year out of range: " + year);
        }
        if (number < 1 || number > 999_999_999) {
            throw new IllegalArgumentException("number out of range: " + number);
        }
    }

    /**
     * Reads a reference as people type it: lower case, full width and missing leading zeros are forgiven; a wrong check
     * letter is not.
     *
     * @throws IllegalArgumentException if the text is no reference or its check letter does not fit
     */
    public static Reference parse(String text) {
        String plain = java.text.Normalizer.normalize(text.strip(), java.text.Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT);
        Matcher matcher = FORM.matcher(plain);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a reference: " + text);
        }
        Reference reference =
                new Reference(matcher.group(1), Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3)));
        if (reference.check() != matcher.group(4).charAt(0)) {
            throw new IllegalArgumentException("check letter does not fit: " + text);
        }
        return reference;
    }

    /** Whether it was given in an exercise. */
    public boolean isExercise() {
        return year >= EXERCISE_YEARS;
    }

    /** Whether the text is a reference with a fitting check letter. */
    public static boolean isValid(String text) {
        try {
            parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The check letter: weighted sum over all characters modulo the prime 23; weights are distinct powers of 5, so a
     * single wrong character and a swap of neighbours always change it. The remainder 22 is written Z.
     */
    public char check() {
        String body = body().replace("-", "");
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            weight = weight * 5 % MODULUS;
            sum = (sum + weight * Character.digit(body.charAt(i), 36)) % MODULUS;
        }
        return sum < LETTERS.length() ? LETTERS.charAt(sum) : 'Z';
    }

    private String body() {
        return "%s-%04d-%04d".formatted(kind, year, number);
    }

    @Override
    public String toString() {
        return body() + "-" + check();
    }
}
