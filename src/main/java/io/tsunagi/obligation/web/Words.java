package io.tsunagi.obligation.web;

import io.tsunagi.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/**
 * What somebody typed and what is wrong with it, ready for a page.
 *
 * @param values text by field
 * @param errors texts by field; those of the whole form under the empty name
 */
record Words(Map<String, String> values, Map<String, List<String>> errors) {

    static final Words NOTHING = new Words(Map.of(), Map.of());

    static Words of(Map<String, String> typed, List<Refusal> refusals, MessageSource messages, Locale locale) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        for (Refusal refusal : refusals) {
            errors.computeIfAbsent(refusal.field(), field -> new ArrayList<>())
                    .add(messages.getMessage(
                            refusal.message(), refusal.arguments().toArray(), locale));
        }
        return new Words(typed, errors);
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
