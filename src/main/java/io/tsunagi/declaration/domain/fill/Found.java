package io.tsunagi.declaration.domain.fill;

import io.tsunagi.declaration.domain.DraftContent;
import io.tsunagi.declaration.domain.LineBox;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a source holds for a draft.
 *
 * @param boxes header boxes and documents by key
 * @param lines boxes of lines by key, in order
 * @param notes what it holds beside and was not taken
 */
record Found(Map<String, String> boxes, List<Map<String, String>> lines, List<Refusal> notes) {

    /**
     * Puts it into a draft: boxes over what is typed, lines behind the lines that hold something.
     *
     * @throws Refused at {@code lines} when there would be more than a declaration has
     */
    Proposal into(DraftContent now) {
        Map<String, String> merged = new HashMap<>(now.boxes());
        merged.putAll(boxes);
        List<Map<String, String>> all = new ArrayList<>();
        for (int line = 0; line < now.lines().size(); line++) {
            if (lines.isEmpty() || holdsSomething(now, line)) {
                all.add(now.lines().get(line));
            }
        }
        int kept = all.size();
        all.addAll(lines);
        if (all.size() > DraftContent.MAX_LINES) {
            throw new Refused(
                    Refusal.at("lines", "declaration.fill.too-many", lines.size(), kept, DraftContent.MAX_LINES));
        }
        DraftContent draft = new DraftContent(merged, all);
        return new Proposal(draft, changed(now, draft, kept), notes);
    }

    /** Whether a line is more than the empty one that a new draft begins with; choices alone say nothing. */
    private static boolean holdsSomething(DraftContent now, int line) {
        return java.util.Arrays.stream(LineBox.values())
                .filter(box -> box.choices().isEmpty())
                .anyMatch(box -> !now.typed(line, box).isBlank());
    }

    private static Set<String> changed(DraftContent before, DraftContent after, int kept) {
        Set<String> changed = new TreeSet<>();
        after.boxes().forEach((key, text) -> {
            if (!text.equals(before.boxes().get(key))) {
                changed.add(key);
            }
        });
        for (int line = kept; line < after.lines().size(); line++) {
            for (String key : after.lines().get(line).keySet()) {
                changed.add("lines[" + line + "]." + key);
            }
        }
        return changed;
    }
}
