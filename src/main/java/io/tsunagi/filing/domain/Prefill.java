package io.tsunagi.filing.domain;

import io.tsunagi.paper.FormCatalogue.Field;
import io.tsunagi.paper.FormCatalogue.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a new filing from what its case knows, by the words {@code from} of its form: names of facts in braces, those of a
 * goods line with {@code line.} before them. Words whose facts are all unknown stay away.
 */
final class Prefill {

    private static final String EXAMINER = "{examiner}";
    private static final String LINE = "line.";
    private static final Pattern FACT = Pattern.compile("\\{([\\w.]+)}");

    private Prefill() {}

    /** Whether the box takes the name of who passed the filing, and nobody types into it. */
    static boolean isExaminer(Field field) {
        return EXAMINER.equals(field.from());
    }

    /**
     * The first draft.
     *
     * @param facts of the case and of the disruption, by name
     * @param goods lines of the case, facts by name
     */
    static FilingContent of(Form form, Map<String, String> facts, List<Map<String, String>> goods) {
        Map<String, String> boxes = fields(form.fields(), facts, Map.of());
        boolean goodsWanted =
                form.columns().stream().map(Field::from).anyMatch(from -> from != null && from.contains("{" + LINE));
        List<Map<String, String>> lines = new ArrayList<>();
        int most = Math.min(form.mostRows(), FilingContent.MOST_LINES);
        for (int i = 0; goodsWanted && i < Math.min(goods.size(), most); i++) {
            lines.add(fields(form.columns(), facts, goods.get(i)));
        }
        return new FilingContent(boxes, lines);
    }

    private static Map<String, String> fields(List<Field> fields, Map<String, String> facts, Map<String, String> line) {
        Map<String, String> filled = new TreeMap<>();
        for (Field field : fields) {
            String from = field.from();
            if (from != null && !isExaminer(field)) {
                filled.put(field.name(), resolved(from, facts, line));
            }
        }
        return filled;
    }

    private static String resolved(String from, Map<String, String> facts, Map<String, String> line) {
        StringBuilder text = new StringBuilder();
        Matcher fact = FACT.matcher(from);
        boolean asked = false;
        boolean known = false;
        while (fact.find()) {
            String name = fact.group(1);
            String value = (name.startsWith(LINE)
                            ? line.getOrDefault(name.substring(LINE.length()), "")
                            : facts.getOrDefault(name, ""))
                    .strip();
            asked = true;
            known |= !value.isEmpty();
            fact.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        fact.appendTail(text);
        return asked && !known ? "" : text.toString().strip();
    }
}
