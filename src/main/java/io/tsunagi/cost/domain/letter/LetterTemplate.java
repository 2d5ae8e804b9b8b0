package io.tsunagi.cost.domain.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a kind of letter, from a file {@code letters/<key>.<edition>.yml}.
 *
 * @param edition day from which it is used
 * @param costs what it does with entries of the log
 * @param asksWords whether the drafter has to add something, for instance the clause of the contract
 */
public record LetterTemplate(String key, LocalDate edition, Costs costs, boolean asksWords, Text ja, Text en) {

    /** What a text may ask for. */
    static final Set<String> NAMES =
            Set.of("addressee", "disruption", "title", "began", "up", "today", "count", "totals", "words");

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    /** Refuses texts without title or words, and names that nothing is known by. */
    public LetterTemplate {
        for (Text text : List.of(ja, en)) {
            if (text.title().isBlank() || text.use().isBlank() || text.before().isBlank()) {
                throw new IllegalArgumentException("a letter needs title, use and before in both languages: " + key);
            }
            NAME.matcher(text.before() + text.after())
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !NAMES.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalArgumentException("nothing is known by {" + name + "} in " + key);
                    });
        }
    }

    /** Its words in that language. */
    public Text text(Locale locale) {
        return locale.getLanguage().equals("ja") ? ja : en;
    }

    /** Paragraphs with the values put in, in one pass: what people typed is never read as a name. Empty paragraphs are left out. */
    static List<String> paragraphs(String text, Map<String, String> values) {
        return List.of(text.strip().split("\\n\\s*\\n", -1)).stream()
                .map(paragraph -> NAME.matcher(paragraph.strip())
                        .replaceAll(found ->
                                java.util.regex.Matcher.quoteReplacement(values.getOrDefault(found.group(1), ""))))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }

    /** What a letter does with entries of the log. */
    public enum Costs {
        /** It may list some, for information. */
        LISTED,
        /** It asks for those it lists: at least one, and they are claimed by its signing. */
        ASKED
    }

    /**
     * Words in one language.
     *
     * @param use when to use it, for choosing
     * @param before paragraphs before the table of costs, parted by empty lines
     * @param after paragraphs behind it
     */
    public record Text(String title, String use, String before, String after) {}
}
