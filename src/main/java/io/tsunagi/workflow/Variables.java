package io.tsunagi.workflow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Process variables are plain: text, numbers, booleans; instants travel as ISO 8601 in UTC, which the engine's timers read. */
final class Variables {

    private Variables() {}

    static Map<String, Object> plain(Map<String, ?> variables) {
        Map<String, Object> plain = new LinkedHashMap<>();
        variables.forEach((name, value) -> plain.put(name, plain(name, value)));
        return plain;
    }

    private static Object plain(String name, Object value) {
        if (value instanceof Instant || value instanceof UUID || value instanceof Enum<?>) {
            return value.toString();
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value;
        }
        throw new IllegalArgumentException("variable " + name + " must be an id, enum, flag, number or instant");
    }
}
