package io.tsunagi.frame;

import io.tsunagi.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/**
 * What somebody typed into a form and what is wrong with it, ready for a page.
 *
 * @param values text by field
 * @param errors texts by field; those of the whole form under the empty name
 */
public record Typing(Map<String, String> values, Map<String, List<String>> errors) {

    /** Nothing typed. */
    public static final Typing NOTHING = new Typing(Map.of(), Map.of());

    /** With the reasons put into words. */
    public static Typing of(Map<String, String> values, List<Refusal> refusals, MessageSource messages, Locale locale) {
        return new Typing(values, words(refusals, messages, locale));
    }

    /** Reasons in words, by field. */
    public static Map<String, List<String>> words(List<Refusal> refusals, MessageSource messages, Locale locale) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (Refusal refusal : refusals) {
            words.computeIfAbsent(refusal.field(), field -> new ArrayList<>())
                    .add(messages.getMessage(
                            refusal.message(), refusal.arguments().toArray(), locale));
        }
        return words;
    }

    /** The text typed into a field; empty if none. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong at a field. */
    public List<String> errors(String field) {
        return errors.getOrDefault(field, List.of());
    }
}
