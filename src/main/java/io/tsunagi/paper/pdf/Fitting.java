package io.tsunagi.paper.pdf;

import io.tsunagi.paper.domain.form.FormDefinition.Box;
import io.tsunagi.paper.pdf.Typesetter.Style;
import java.util.List;
import java.util.Optional;

/** Finds the largest type size at which a value stays inside its box. */
final class Fitting {

    /** Free space at the left and right edge, mm. */
    static final double SIDE = 1.0;
    /** Height of the label's strip, mm. */
    static final double LABEL = 2.7;
    /** Height of a line in ems. */
    static final double LEADING = 1.22;
    /** How far a line reaches below its base line, in ems. */
    static final double DESCENT = 0.22;

    private static final double STEP = 0.25;
    private static final double EDGE = 0.45;

    private final Typesetter typesetter;

    Fitting(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /**
     * Text as it will stand in a box.
     *
     * @param size type size, points
     * @param top of the first line, mm from the top of the box
     */
    record Fitted(List<String> lines, double size, double top) {

        /** Base line of a line, mm from the top of the box. */
        double baseline(int line) {
            return top + ((line + 1) * LEADING - DESCENT) * size / Canvas.MM;
        }
    }

    /** The text at its largest size, or empty when it does not fit even at the smallest. */
    Optional<Fitted> fit(Box box, String text, boolean labelled) {
        double start = labelled ? LABEL : EDGE;
        double room = box.h() - start - EDGE;
        double width = (box.w() - 2 * SIDE) * Canvas.MM;
        String plain = box.wrap() ? text : text.replace('\n', ' ');
        for (double size = box.size(); size >= box.min() - 1e-9; size -= STEP) {
            List<String> lines = box.wrap() ? typesetter.wrap(plain, style(box), size, width) : List.of(plain);
            double used = lines.size() * LEADING * size / Canvas.MM;
            boolean narrow = widest(lines, box, size) <= width;
            if (narrow && used <= room) {
                return Optional.of(new Fitted(lines, size, start + above(box, room - used, size)));
            }
        }
        return Optional.empty();
    }

    /** Face of a box's value. */
    static Style style(Box box) {
        return box.mono() ? Style.MONO : box.bold() ? Style.BOLD : Style.REGULAR;
    }

    private double widest(List<String> lines, Box box, double size) {
        return lines.stream()
                .mapToDouble(line -> typesetter.width(line, style(box), size))
                .max()
                .orElse(0);
    }

    private static double above(Box box, double free, double size) {
        return switch (box.valign() == null ? "bottom" : box.valign()) {
            case "top" -> 0;
            case "middle" -> free / 2;
            default -> free;
        };
    }
}
