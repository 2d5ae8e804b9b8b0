package io.tsunagi.paper.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Makes typed text printable without changing what a reader sees: no control characters, no invisible marks, one kind of line
 * end. Characters are not unified: 髙 stays 髙, and compatibility ideographs such as 神 stay what they are.
 */
public final class CleanText {

    private static final Pattern SPLIT_VOICED = Pattern.compile("[\\u3040-\\u30ff][\\u3099\\u309a]");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");
    private static final Pattern SPACE = Pattern.compile("[\\t\\u00a0\\u2000-\\u200a]");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}&&[^\\n]]");

    private CleanText() {}

    /** The text as it is printed. */
    public static String of(String text) {
        String ends = LINE_END.matcher(text).replaceAll("\n");
        String spaces = SPACE.matcher(ends).replaceAll(" ");
        String visible = INVISIBLE.matcher(spaces).replaceAll("");
        return SPLIT_VOICED
                .matcher(visible)
                .replaceAll(pair -> Normalizer.normalize(pair.group(), Normalizer.Form.NFC))
                .strip();
    }
}
