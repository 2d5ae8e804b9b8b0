package io.tsunagi.drill.domain;

import java.util.List;

/**
 * What is wrong in a scenario and where, so that its author finds it with any editor.
 *
 * @param file name of the file in the scenario's folder
 * @param line counted from 1
 * @param message key in the message bundles; its text says what would be right
 * @param arguments values for the placeholders of the message
 */
public record Fault(String file, int line, String message, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }
}
