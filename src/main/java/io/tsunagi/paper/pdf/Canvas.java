package io.tsunagi.paper.pdf;

import io.tsunagi.paper.pdf.Typesetter.Run;
import io.tsunagi.paper.pdf.Typesetter.Style;
import io.tsunagi.shared.ExerciseMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** One page under the pen: millimetres from the top left corner in, PDF operators out. */
final class Canvas implements AutoCloseable {

    /** Points in a millimetre. */
    static final double MM = 72 / 25.4;

    private static final float GHOST = 0.86f;
    private static final double SLOPE = 52;

    /** Of the mark of an exercise: millimetres between two of it, and its sizes in points. */
    private static final double MARK_DOWN = 28;

    private static final double MARK_ACROSS = 70;
    private static final double MARK_EDGE = 4;
    private static final double MARK_LIGHT = 20;
    private static final double MARK_BLACK = 9;

    private final PDDocument document;
    private final Map<Face, PDType0Font> fonts;
    private final Typesetter typesetter;
    private final double height;
    private final PDPage page;
    private final PDPageContentStream stream;

    /**
     * Adds a page.
     *
     * @param fonts faces that the document already embeds; new ones are added
     */
    Canvas(PDDocument document, Map<Face, PDType0Font> fonts, Typesetter typesetter, double width, double height) {
        this.document = document;
        this.fonts = fonts;
        this.typesetter = typesetter;
        this.height = height * MM;
        this.page = new PDPage(new PDRectangle((float) (width * MM), (float) (height * MM)));
        document.addPage(page);
        try {
            this.stream = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (typesetter.isExercise()) {
            exercise(width, height);
        }
    }

    /** Draws one line of text; the point is the left end of its base line. */
    void text(String text, double x, double baseline, Style style, double size) {
        if (text.isEmpty()) {
            return;
        }
        draw(() -> {
            stream.beginText();
            stream.newLineAtOffset((float) (x * MM), (float) (height - baseline * MM));
            for (Run run : typesetter.runs(text, style)) {
                stream.setFont(font(run.face()), (float) size);
                stream.showText(run.text());
            }
            stream.endText();
        });
    }

    /** Writes very large and light across the page, for what must not pass for the real thing. Draw it first. */
    void ghost(String text) {
        double size = page.getMediaBox().getWidth() / typesetter.width(text, Style.BOLD, 1);
        draw(() -> {
            stream.saveGraphicsState();
            stream.setNonStrokingColor(GHOST);
            stream.beginText();
            stream.setTextMatrix(Matrix.getRotateInstance(
                    Math.toRadians(SLOPE), page.getMediaBox().getWidth() * 0.2f, (float) (height * 0.22)));
            for (Run run : typesetter.runs(text, Style.BOLD)) {
                stream.setFont(font(run.face()), (float) size);
                stream.showText(run.text());
            }
            stream.endText();
            stream.restoreGraphicsState();
        });
    }

    /**
     * Marks the page as an exercise, under everything else: once in black at the upper edge and light all over, so that it hides no
     * field, comes through a copier, and stays on each piece when the page is cut.
     */
    private void exercise(double wide, double tall) {
        draw(() -> stream.setNonStrokingColor(GHOST));
        for (int row = 0; row * MARK_DOWN < tall; row++) {
            double from = MARK_EDGE + row % 2 * MARK_ACROSS / 2;
            for (double x = from; x < wide; x += MARK_ACROSS) {
                text(ExerciseMark.WORD, x, MARK_DOWN * (row + 0.5), Style.BOLD, MARK_LIGHT);
            }
        }
        draw(() -> stream.setNonStrokingColor(0f));
        double words = typesetter.width(ExerciseMark.WORD, Style.BOLD, MARK_BLACK) / MM;
        text(ExerciseMark.WORD, (wide - words) / 2, MARK_EDGE + 1, Style.BOLD, MARK_BLACK);
    }

    /** Draws a line. */
    void rule(double x1, double y1, double x2, double y2, double thickness) {
        draw(() -> {
            stream.setLineWidth((float) thickness);
            stream.moveTo((float) (x1 * MM), (float) (height - y1 * MM));
            stream.lineTo((float) (x2 * MM), (float) (height - y2 * MM));
            stream.stroke();
        });
    }

    /** Draws the outline of a rectangle. */
    void frame(double x, double y, double w, double h, double thickness) {
        draw(() -> {
            stream.setLineWidth((float) thickness);
            stream.addRect((float) (x * MM), (float) (height - (y + h) * MM), (float) (w * MM), (float) (h * MM));
            stream.stroke();
        });
    }

    /** Fills a rectangle with a grey from 0, black, to 1. */
    void fill(double x, double y, double w, double h, double grey) {
        draw(() -> {
            stream.setNonStrokingColor((float) grey);
            stream.addRect((float) (x * MM), (float) (height - (y + h) * MM), (float) (w * MM), (float) (h * MM));
            stream.fill();
            stream.setNonStrokingColor(0f);
        });
    }

    /**
     * Fills cells of a grid as one shape. Its cells are counted in whole numbers, which are written in a fraction of the time of
     * places on the page.
     *
     * @param x left edge, mm
     * @param y upper edge, mm
     * @param cell width and height of a cell, mm
     */
    void grid(double x, double y, double cell, Consumer<Grid> cells) {
        float side = (float) (cell * MM);
        draw(() -> {
            stream.saveGraphicsState();
            stream.transform(new Matrix(side, 0, 0, -side, (float) (x * MM), (float) (height - y * MM)));
        });
        cells.accept((column, row, wide) -> draw(() -> stream.addRect(column, row, wide, 1)));
        draw(() -> {
            stream.fill();
            stream.restoreGraphicsState();
        });
    }

    /**
     * Draws bars as one shape.
     *
     * @param x left edge of the first module, mm
     * @param y upper edge, mm
     * @param module width of a module, mm
     * @param tall height of the bars, mm
     * @param dark modules from left to right
     */
    void bars(double x, double y, double module, double tall, boolean[] dark) {
        draw(() -> {
            stream.saveGraphicsState();
            stream.transform(new Matrix(
                    (float) (module * MM), 0, 0, (float) (-tall * MM), (float) (x * MM), (float) (height - y * MM)));
            int start = 0;
            while (start < dark.length) {
                int end = start;
                while (end < dark.length && dark[end] == dark[start]) {
                    end++;
                }
                if (dark[start]) {
                    stream.addRect(start, 0, end - start, 1);
                }
                start = end;
            }
            stream.fill();
            stream.restoreGraphicsState();
        });
    }

    /** Takes the cells of a grid that are dark. */
    interface Grid {

        /** So many cells of a row, from a column on; both count from 0 at the upper left. */
        void cells(int column, int row, int wide);
    }

    @Override
    public void close() {
        draw(stream::close);
    }

    private PDType0Font font(Face face) throws IOException {
        PDType0Font known = fonts.get(face);
        if (known != null) {
            return known;
        }
        PDType0Font font = PDType0Font.load(document, face.font(), true);
        fonts.put(face, font);
        return font;
    }

    private static void draw(Operation operation) {
        try {
            operation.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that PDFBox may fail to write. */
    private interface Operation {
        void run() throws IOException;
    }
}
