package io.tsunagi.audit;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts the note of an entry into words: what was written as {@code name=value} becomes {@code audit.note.<name>.<value>} for a value
 * that is a code, else {@code audit.note.<name>} with the value. What no bundle knows stays as it was written.
 */
public final class NoteWords {

    private static final Pattern COUNTS = Pattern.compile("[a-zA-Z0-9]+=\\S+( [a-zA-Z0-9]+=\\S+)*");

    private NoteWords() {}

    /** The note in the words of a bundle. */
    public static String of(String note, Bundle bundle) {
        return COUNTS.matcher(note).matches()
                ? Arrays.stream(note.split(" ", -1))
                        .map(count -> named(count, bundle))
                        .collect(Collectors.joining(", "))
                : note;
    }

    private static String named(String count, Bundle bundle) {
        int sign = count.indexOf('=');
        String name = "audit.note." + count.substring(0, sign);
        String value = count.substring(sign + 1);
        String code = bundle.text(name + "." + value, value);
        String word = code == null ? bundle.text(name, value) : code;
        return word == null ? count : word;
    }

    /** Texts of one language. */
    public interface Bundle {

        /** The text with that key, the value put in; null when there is none. */
        @Nullable
        String text(String key, String value);
    }
}
