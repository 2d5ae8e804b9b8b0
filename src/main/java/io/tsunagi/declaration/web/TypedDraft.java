package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.Document;
import io.tsunagi.declaration.domain.DraftContent;
import io.tsunagi.declaration.domain.HeaderBox;
import io.tsunagi.declaration.domain.LineBox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the fields of a posted form into a draft; fields that are no box (buttons, tokens) are left out. */
final class TypedDraft {

    private TypedDraft() {}

    static DraftContent of(Map<String, String> posted) {
        Map<String, String> boxes = new LinkedHashMap<>();
        for (HeaderBox box : HeaderBox.values()) {
            boxes.put(box.key(), posted.getOrDefault(box.key(), ""));
        }
        for (Document document : Document.values()) {
            boxes.put(document.key(), posted.getOrDefault(document.key(), ""));
        }
        List<Map<String, String>> lines = new ArrayList<>();
        while (lines.size() < DraftContent.MAX_LINES && hasLine(posted, lines.size())) {
            lines.add(line(posted, lines.size()));
        }
        return new DraftContent(boxes, lines);
    }

    /** The draft with one empty line more. */
    static DraftContent withLine(DraftContent draft) {
        List<Map<String, String>> lines = new ArrayList<>(draft.lines());
        lines.add(Map.of());
        return new DraftContent(draft.boxes(), lines);
    }

    /** The draft without that line, if it has it. */
    static DraftContent withoutLine(DraftContent draft, int line) {
        List<Map<String, String>> lines = new ArrayList<>(draft.lines());
        if (line >= 0 && line < lines.size()) {
            lines.remove(line);
        }
        return new DraftContent(draft.boxes(), lines);
    }

    private static boolean hasLine(Map<String, String> posted, int line) {
        return posted.containsKey("lines[" + line + "]." + LineBox.DESCRIPTION.key());
    }

    private static Map<String, String> line(Map<String, String> posted, int line) {
        Map<String, String> boxes = new LinkedHashMap<>();
        for (LineBox box : LineBox.values()) {
            boxes.put(box.key(), posted.getOrDefault("lines[" + line + "]." + box.key(), ""));
        }
        return boxes;
    }
}
