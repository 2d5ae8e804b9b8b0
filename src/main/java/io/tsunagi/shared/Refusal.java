package io.tsunagi.shared;

import java.util.List;

/**
 * One reason why something asked for is not done, at the place where it was asked.
 *
 * @param field name of the form or JSON field it belongs to; empty when it belongs to the whole request
 * @param message key in the message bundles; its text says what is wrong and what would be right
 * @param arguments values for the placeholders of the message
 */
public record Refusal(String field, String message, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** A refusal at a field. */
    public static Refusal at(String field, String message, Object... arguments) {
        return new Refusal(field, message, List.of(arguments));
    }

    /** A refusal of the whole request. */
    public static Refusal of(String message, Object... arguments) {
        return new Refusal("", message, List.of(arguments));
    }
}
