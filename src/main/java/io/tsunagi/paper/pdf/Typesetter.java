package io.tsunagi.paper.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into runs of one face, measures and wraps it. A character that the main face lacks is taken from the fallback
 * face; one that both lack is drawn as the geta mark 〓, so that nothing is dropped silently. Not for use by two threads at
 * once: take one from {@link Typesetters}.
 */
final class Typesetter {

    /** Which face a text is set in. */
    enum Style {
        REGULAR,
        BOLD,
        MONO
    }

    private static final int GETA = 0x3013;
    private static final String NOT_AT_START = "、。，．・：；！？）］｝〕〉》」』】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.:;!?)]}%";

    private final Face regular = Face.load("BIZUDPGothic-Regular.ttf");
    private final Face bold = Face.load("BIZUDPGothic-Bold.ttf");
    private final Face mono = Face.load("BIZUDGothic-Regular.ttf");
    private final Face fallback = Face.load("NotoSansJP-Regular.ttf");

    private final boolean exercise;

    /** One of a real house. */
    Typesetter() {
        this(false);
    }

    /**
     * One whose pages are marked as an exercise, or not.
     *
     * @param exercise whether nothing that is set is real
     */
    Typesetter(boolean exercise) {
        this.exercise = exercise;
    }

    /** Whether every page bears the mark of an exercise. */
    boolean isExercise() {
        return exercise;
    }

    /** A part of a text in one face. */
    record Run(Face face, String text) {}

    /** Runs of a text that is already clean. */
    List<Run> runs(String text, Style style) {
        List<Run> runs = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        Face present = main(style);
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            Face face = faceOf(codePoint, style);
            if (face != present && !part.isEmpty()) {
                runs.add(new Run(present, part.toString()));
                part.setLength(0);
            }
            present = face;
            part.appendCodePoint(face.has(codePoint) ? codePoint : GETA);
        }
        if (!part.isEmpty()) {
            runs.add(new Run(present, part.toString()));
        }
        return runs;
    }

    /** Width in points. */
    double width(String text, Style style, double size) {
        return text.codePoints()
                        .mapToDouble(codePoint -> width(codePoint, style))
                        .sum()
                * size;
    }

    /**
     * Breaks a text into lines: at its own line ends, then between Japanese characters or at spaces, and inside a word only
     * when the word alone is wider than the line. Closing punctuation never begins a line.
     */
    List<String> wrap(String text, Style style, double size, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrapParagraph(paragraph, style, width / size, lines);
        }
        return lines;
    }

    private void wrapParagraph(String paragraph, Style style, double ems, List<String> lines) {
        int[] points = paragraph.codePoints().toArray();
        int start = 0;
        int lastBreak = 0;
        double used = 0;
        for (int i = 0; i < points.length; i++) {
            if (i > start && mayBreak(points[i - 1], points[i])) {
                lastBreak = i;
            }
            used += width(points[i], style);
            if (used > ems + 1e-6 && i > start) {
                int end = lastBreak > start ? lastBreak : i;
                lines.add(text(points, start, end));
                start = end;
                lastBreak = end;
                used = 0;
                for (int k = start; k <= i; k++) {
                    used += width(points[k], style);
                }
            }
        }
        lines.add(text(points, start, points.length));
    }

    private static String text(int[] points, int start, int end) {
        return new String(points, start, end - start).stripTrailing();
    }

    private static boolean mayBreak(int before, int after) {
        if (NOT_AT_START.indexOf(after) >= 0) {
            return false;
        }
        return before == ' ' || before == '-' || before == '/' || wide(before) || wide(after);
    }

    private static boolean wide(int codePoint) {
        return codePoint >= 0x2E80;
    }

    /** Whether one of the faces draws the character. */
    boolean draws(int codePoint) {
        return regular.has(codePoint) || fallback.has(codePoint);
    }

    private double width(int codePoint, Style style) {
        Face face = faceOf(codePoint, style);
        return face.width(face.has(codePoint) ? codePoint : GETA);
    }

    private Face faceOf(int codePoint, Style style) {
        Face main = main(style);
        return main.has(codePoint) || !fallback.has(codePoint) ? main : fallback;
    }

    private Face main(Style style) {
        return switch (style) {
            case REGULAR -> regular;
            case BOLD -> bold;
            case MONO -> mono;
        };
    }
}
