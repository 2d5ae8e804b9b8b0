package io.tsunagi.codes;

import java.util.List;

/**
 * What is wrong with a code, and what would be right.
 *
 * @param message key in the message bundles, {@code codes.<kind>.<reason>}
 * @param arguments values for its placeholders, for instance the check digit that would fit
 */
public record Flaw(String message, List<Object> arguments) {

    public Flaw {
        arguments = List.copyOf(arguments);
    }

    /** A flaw. */
    public static Flaw of(String message, Object... arguments) {
        return new Flaw("codes." + message, List.of(arguments));
    }
}
