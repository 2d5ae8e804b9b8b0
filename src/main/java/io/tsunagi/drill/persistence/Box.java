package io.tsunagi.drill.persistence;

import io.tsunagi.drill.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A block of fields of a scenario file that remembers its lines, so that each mistake is told where it is. */
class Box {

    private static final Words NO_WORDS = new Words("", "");

    private final Map<String, Node> fields = new HashMap<>();
    private final Faults faults;
    private final int line;

    Box(@Nullable Node node, int line, Faults faults, Set<String> known) {
        this.faults = faults;
        this.line = line;
        if (!(node instanceof MappingNode mapping)) {
            faults.at(line, "drill.fault.block");
            return;
        }
        for (NodeTuple field : mapping.getValue()) {
            String name = field.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(name)) {
                faults.at(
                        line(field.getKeyNode()),
                        "drill.fault.unknown",
                        name,
                        String.join(", ", known.stream().sorted().toList()));
            } else if (fields.put(name, field.getValueNode()) != null) {
                faults.at(line(field.getKeyNode()), "drill.fault.twice", name);
            }
        }
    }

    /** Line of the field, or of the block that lacks it. */
    int line(String field) {
        Node node = fields.get(field);
        return node == null ? line : line(node);
    }

    /** Whether the field is there. */
    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The field's text; empty, with a fault, if it is missing. */
    String text(String field) {
        Node node = fields.get(field);
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        faults.at(line(field), "drill.fault.missing", field);
        return "";
    }

    /** The field's number; the least one, with a fault, if it is none or out of range. */
    int number(String field, int least, int most) {
        String text = text(field);
        if (text.isEmpty()) {
            return least;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the range
        }
        faults.at(line(field), "drill.fault.number", field, text, least, most);
        return least;
    }

    /** Whether the field says true; missing means false. */
    boolean says(String field) {
        Node node = fields.get(field);
        if (node == null) {
            return false;
        }
        String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!text.equals("true") && !text.equals("false")) {
            faults.at(line(node), "drill.fault.truth", field, text);
        }
        return text.equals("true");
    }

    /** The field's text in both languages. */
    Words words(String field) {
        if (!fields.containsKey(field)) {
            faults.at(line, "drill.fault.missing", field);
            return NO_WORDS;
        }
        return both(box(field, Set.of("ja", "en")));
    }

    /** The two languages of a block. */
    static Words both(Box box) {
        return new Words(box.text("ja"), box.text("en"));
    }

    Box box(String field, Set<String> known) {
        return new Box(fields.get(field), line(field), faults, known);
    }

    /** Every block of a list; a missing list is a fault only if it must be there. */
    List<Box> list(String field, boolean needed, Set<String> known) {
        Node node = fields.get(field);
        if (node instanceof SequenceNode sequence
                && (!needed || !sequence.getValue().isEmpty())) {
            List<Box> boxes = new ArrayList<>();
            sequence.getValue().forEach(one -> boxes.add(new Box(one, line(one), faults, known)));
            return boxes;
        }
        if (needed || node != null) {
            faults.at(line(field), "drill.fault.list", field);
        }
        return List.of();
    }

    /** What the text of a field means; null, with a fault that shows an example, if it means nothing. */
    <T> @Nullable T meaning(String field, String example, Function<String, T> reading) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            faults.at(line(field), "drill.fault.meaning", field, text, example);
            return null;
        }
    }

    ZoneId zone() {
        ZoneId zone = meaning("zone", "Asia/Tokyo", ZoneId::of);
        return zone == null ? ZoneId.of("Asia/Tokyo") : zone;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
