package io.tsunagi.filing.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people typed into a form, exactly as they typed it: wrong and half-finished entries are kept too.
 *
 * @param boxes boxes outside the table by name; empty ones are left out
 * @param lines rows in order, boxes by name
 */
public record FilingContent(Map<String, String> boxes, List<Map<String, String>> lines) {

    /** Nothing typed yet. */
    public static final FilingContent EMPTY = new FilingContent(Map.of(), List.of());

    /** Most rows of one filing, whatever the form takes. */
    public static final int MOST_LINES = 200;

    private static final Pattern LINE_FIELD = Pattern.compile("lines\\[(\\d{1,3})]\\.(.+)");

    /** Far beyond any box, so that even a wild paste is kept; the check says what is too long. */
    private static final int LONGEST = 20_000;

    /** Leaves empty entries out; refuses texts beyond any box and too many rows. */
    public FilingContent {
        if (lines.size() > MOST_LINES) {
            throw new Refused(Refusal.at("lines", "filing.refused.too-many-lines", MOST_LINES));
        }
        boxes = filled("", boxes);
        List<Map<String, String>> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            kept.add(filled("lines[" + i + "].", lines.get(i)));
        }
        lines = List.copyOf(kept);
    }

    /** What was typed into a box outside the table; empty if nothing. */
    public String typed(String box) {
        return boxes.getOrDefault(box, "");
    }

    /** What was typed into the field of that name, {@code applicant} or {@code lines[0].value}; empty if nothing. */
    public String typedAt(String field) {
        Matcher line = LINE_FIELD.matcher(field);
        if (!line.matches()) {
            return typed(field);
        }
        int index = Integer.parseInt(line.group(1));
        return index < lines.size() ? lines.get(index).getOrDefault(line.group(2), "") : "";
    }

    /** The content without rows that nobody typed into. */
    public FilingContent withoutEmptyLines() {
        return new FilingContent(
                boxes, lines.stream().filter(line -> !line.isEmpty()).toList());
    }

    /** SHA-256 over every box, hexadecimal. */
    public String hash() {
        return TypedBoxes.hash(boxes, lines);
    }

    private static Map<String, String> filled(String at, Map<String, String> typed) {
        Map<String, String> kept = new TreeMap<>();
        typed.forEach((name, value) -> {
            if (value.length() > LONGEST) {
                throw new Refused(Refusal.at(at + name, "filing.refused.far-too-long", LONGEST));
            }
            if (!value.isBlank()) {
                kept.put(name, TypedBoxes.storable(value));
            }
        });
        return Map.copyOf(kept);
    }
}
