package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.BoxKind;
import io.tsunagi.declaration.domain.HeaderBox;
import io.tsunagi.declaration.domain.LineBox;
import io.tsunagi.declaration.domain.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A box as the page shows it.
 *
 * @param name of its field, for instance {@code lines[0].value}
 * @param key of its label and hint, for instance {@code value}
 * @param errors what must be put right
 * @param warnings what a person should look at once more
 * @param origin where a rate comes from; null where nobody asks
 * @param proposed whether its text is proposed and not saved yet
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
        List<String> warnings,
        @Nullable Origin origin,
        boolean proposed) {

    /** Id of the field: the name without characters that selectors trip over. */
    public String id() {
        return "box-" + name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** Action that fills it from the tables: {@code rate} or {@code duty-0}; empty where there is none. */
    public String fill() {
        if (key.equals(HeaderBox.EXCHANGE_RATE.key())) {
            return "rate";
        }
        return key.equals(LineBox.DUTY_RATE.key()) ? "duty-" + name.replaceAll("\\D", "") : "";
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
