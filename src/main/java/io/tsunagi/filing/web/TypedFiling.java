package io.tsunagi.filing.web;

import io.tsunagi.filing.domain.FilingContent;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/**
 * Reads a posted form: {@code box.<name>} outside the table, {@code lines[0].<name>} inside. Several values of one name are
 * ticked squares.
 */
final class TypedFiling {

    private static final String BOX = "box.";
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d{1,6})]\\.(.+)");

    private TypedFiling() {}

    static FilingContent of(MultiValueMap<String, String> posted) {
        Map<String, String> boxes = new TreeMap<>();
        List<Map<String, String>> lines = new ArrayList<>();
        posted.forEach((name, values) -> {
            String text = String.join(" ", values).strip();
            Matcher line = LINE.matcher(name);
            if (name.startsWith(BOX)) {
                boxes.put(name.substring(BOX.length()), text);
            } else if (line.matches()) {
                line(lines, Integer.parseInt(line.group(1))).put(line.group(2), text);
            }
        });
        return new FilingContent(boxes, lines);
    }

    /** With one more empty row. */
    static FilingContent withLine(FilingContent content) {
        List<Map<String, String>> lines = new ArrayList<>(content.lines());
        lines.add(Map.of());
        return new FilingContent(content.boxes(), lines);
    }

    /** Without a row, counted from 0. */
    static FilingContent withoutLine(FilingContent content, int line) {
        List<Map<String, String>> lines = new ArrayList<>(content.lines());
        if (line < lines.size()) {
            lines.remove(line);
        }
        return new FilingContent(content.boxes(), lines);
    }

    private static Map<String, String> line(List<Map<String, String>> lines, int index) {
        if (index >= FilingContent.MOST_LINES) {
            throw new Refused(Refusal.at("lines", "filing.refused.too-many-lines", FilingContent.MOST_LINES));
        }
        while (lines.size() <= index) {
            lines.add(new TreeMap<>());
        }
        return lines.get(index);
    }
}
