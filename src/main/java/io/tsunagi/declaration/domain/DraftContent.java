package io.tsunagi.declaration.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import io.tsunagi.tariff.Relief;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people typed into the form, exactly as they typed it: wrong and half-finished entries are kept too, so that a draft can
 * always be saved.
 *
 * @param boxes header boxes and document ticks by key; empty ones are left out
 * @param lines lines in order, boxes by key
 */
public record DraftContent(Map<String, String> boxes, List<Map<String, String>> lines) {

    /** Most lines of one declaration, as in NACCS. */
    public static final int MAX_LINES = 50;

    /** Far beyond any box, so that even a wild paste is kept; the check says what is too long. */
    private static final int MAX_TYPED = 200_000;

    private static final Pattern LINE_FIELD = Pattern.compile("lines\\[(\\d{1,2})]\\.(\\w+)");
    private static final Set<String> BOXES = Stream.concat(
                    Arrays.stream(HeaderBox.values()).map(HeaderBox::key),
                    Arrays.stream(Document.values()).map(Document::key))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> LINE_BOXES =
            Arrays.stream(LineBox.values()).map(LineBox::key).collect(Collectors.toUnmodifiableSet());

    /** Leaves empty entries out; refuses names that are no box, texts beyond any box and more than fifty lines. */
    public DraftContent {
        if (lines.size() > MAX_LINES) {
            throw new Refused(Refusal.at("lines", "declaration.refused.too-many-lines", MAX_LINES));
        }
        boxes = filled("", boxes, BOXES);
        List<Map<String, String>> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            kept.add(filled("lines[" + i + "].", lines.get(i), LINE_BOXES));
        }
        lines = List.copyOf(kept);
    }

    private static Map<String, String> filled(String at, Map<String, String> typed, Set<String> known) {
        Map<String, String> kept = new TreeMap<>();
        typed.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw new Refused(Refusal.at(at + key, "declaration.refused.unknown-box", key));
            }
            if (value.length() > MAX_TYPED) {
                throw new Refused(Refusal.at(at + key, "declaration.refused.too-long", MAX_TYPED));
            }
            if (!value.isBlank()) {
                kept.put(key, TypedBoxes.storable(value));
            }
        });
        return Map.copyOf(kept);
    }

    /** The draft with another text in a header box. */
    DraftContent with(HeaderBox box, String text) {
        Map<String, String> changed = new TreeMap<>(boxes);
        changed.put(box.key(), text);
        return new DraftContent(changed, lines);
    }

    /** The draft with another text in a box of a line, counted from 0. */
    DraftContent with(int line, LineBox box, String text) {
        List<Map<String, String>> changed = new ArrayList<>(lines);
        Map<String, String> cells = new TreeMap<>(lines.get(line));
        cells.put(box.key(), text);
        changed.set(line, cells);
        return new DraftContent(boxes, changed);
    }

    /** What was typed into a header box; empty if nothing. */
    public String typed(HeaderBox box) {
        return boxes.getOrDefault(box.key(), "");
    }

    /** What was typed into a box of a line, counted from 0; empty if nothing. */
    public String typed(int line, LineBox box) {
        return lines.get(line).getOrDefault(box.key(), "");
    }

    /** What was typed into the field of that name, {@code billNumber} or {@code lines[0].value}; empty if nothing. */
    public String typedAt(String field) {
        Matcher matcher = LINE_FIELD.matcher(field);
        if (!matcher.matches()) {
            return boxes.getOrDefault(field, "");
        }
        int line = Integer.parseInt(matcher.group(1));
        return line < lines.size() ? lines.get(line).getOrDefault(matcher.group(2), "") : "";
    }

    /** The declaration day, which decides exchange week and edition of the law; empty while none is typed. */
    public Optional<LocalDate> declarationDay() {
        return Typed.day(typed(HeaderBox.DECLARATION_DATE));
    }

    /** Whether a box is ticked. */
    public boolean ticked(HeaderBox box) {
        return boxes.containsKey(box.key());
    }

    /** Whether a document is ticked as at hand. */
    public boolean has(Document document) {
        return boxes.containsKey(document.key());
    }

    /** Whether a line claims relief from duty. */
    boolean claimsRelief() {
        return lines.stream()
                .map(line -> line.getOrDefault(LineBox.RELIEF.key(), Relief.NONE.name()))
                .anyMatch(relief -> !relief.equals(Relief.NONE.name()));
    }

    /** SHA-256 over every box in a fixed order, in hexadecimal: kept when the form is printed, compared ever after. */
    public String hash() {
        return TypedBoxes.hash(boxes, lines);
    }
}
