package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.BoxKind;
import java.util.List;

/**
 * A box as the page shows it.
 *
 * @param name of its field, for instance {@code lines[0].value}
 * @param key of its label and hint, for instance {@code value}
 * @param errors what must be put right
 * @param warnings what a person should look at once more
 */
record BoxView(
        String name,
        String key,
        BoxKind kind,
        boolean required,
        int maxLength,
        List<String> choices,
        String value,
        List<String> errors,
        List<String> warnings) {

    /** Id of the field: the name without characters that selectors trip over. */
    public String id() {
        return "box-" + name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** How it is entered: {@code tick}, {@code choice}, {@code long} or {@code line}. */
    public String entry() {
        return switch (kind) {
            case TICK -> "tick";
            case CHOICE -> "choice";
            case LONG -> "long";
            default -> "line";
        };
    }

    /** Type of the input field. Days keep what was typed, right or wrong, so they are text too. */
    public String type() {
        return "text";
    }

    /** Which keyboard a phone shows. */
    public String keyboard() {
        return switch (kind) {
            case NUMBER, PERCENT -> "decimal";
            case COUNT, DEPARTMENT -> "numeric";
            default -> "text";
        };
    }

    /** Whether it is ticked. */
    public boolean ticked() {
        return !value.isBlank();
    }
}
