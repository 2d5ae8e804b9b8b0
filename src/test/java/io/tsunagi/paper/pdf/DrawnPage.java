package io.tsunagi.paper.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * What stands on a page, one line each: outlines, grey areas, lines and texts with their places in millimetres from the top
 * left corner. The squares of the QR code are left out; they are read as a code elsewhere.
 */
final class DrawnPage extends PDFGraphicsStreamEngine {

    private static final double MM = 72 / 25.4;

    private final List<String> lines = new ArrayList<>();
    private final List<double[]> rectangles = new ArrayList<>();
    private final List<Point2D> points = new ArrayList<>();
    private final double height;

    private DrawnPage(PDPage page) {
        super(page);
        this.height = page.getMediaBox().getHeight();
    }

    /** Describes some pages from the first. */
    static String describe(byte[] pdf, int pages) {
        StringBuilder text = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int number = 1; number <= pages; number++) {
                PDPage page = document.getPage(number - 1);
                DrawnPage drawn = new DrawnPage(page);
                drawn.processPage(page);
                text.append(String.format(
                        Locale.ROOT,
                        "page %d: %.1f x %.1f%n",
                        number,
                        page.getMediaBox().getWidth() / MM,
                        page.getMediaBox().getHeight() / MM));
                drawn.lines.forEach(line -> text.append(line).append('\n'));
                texts(pdf, number).forEach(line -> text.append(line).append('\n'));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().replace("\r\n", "\n");
    }

    /** Characters that follow each other on one base line, as one text. */
    private static List<String> texts(byte[] pdf, int page) {
        List<String> texts = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        PlacedText.Glyph start = null;
        PlacedText.Glyph before = null;
        for (PlacedText.Glyph glyph : PlacedText.of(pdf, page).glyphs()) {
            boolean follows = before != null
                    && Math.abs(glyph.baseline() - before.baseline()) < 0.01
                    && Math.abs(glyph.left() - before.right()) < 0.05
                    && glyph.size() == before.size();
            if (!follows && start != null) {
                texts.add(text(start, run));
                run.setLength(0);
            }
            start = follows ? start : glyph;
            run.append(glyph.text());
            before = glyph;
        }
        if (start != null) {
            texts.add(text(start, run));
        }
        return texts;
    }

    private static String text(PlacedText.Glyph start, CharSequence run) {
        return String.format(
                Locale.ROOT, "text %.1f %.1f %.2fpt %s", start.left(), start.baseline(), start.size(), run);
    }

    private double top(double y) {
        return (height - y) / MM;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        rectangles.add(
                new double[] {p0.getX() / MM, top(p2.getY()), (p1.getX() - p0.getX()) / MM, (p2.getY() - p1.getY()) / MM
                });
    }

    @Override
    public void moveTo(float x, float y) {
        points.add(new Point2D.Double(x / MM, top(y)));
    }

    @Override
    public void lineTo(float x, float y) {
        points.add(new Point2D.Double(x / MM, top(y)));
    }

    @Override
    public void strokePath() throws IOException {
        float width = getGraphicsState().getLineWidth();
        rectangles.forEach(r -> lines.add(
                String.format(Locale.ROOT, "frame %.1f %.1f %.1f %.1f %.1fpt", r[0], r[1], r[2], r[3], width)));
        if (points.size() == 2) {
            lines.add(String.format(
                    Locale.ROOT,
                    "line %.1f %.1f %.1f %.1f %.1fpt",
                    points.get(0).getX(),
                    points.get(0).getY(),
                    points.get(1).getX(),
                    points.get(1).getY(),
                    width));
        }
        endPath();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        float grey = getGraphicsState().getNonStrokingColor().getComponents()[0];
        if (grey > 0) {
            rectangles.forEach(r -> lines.add(
                    String.format(Locale.ROOT, "grey %.1f %.1f %.1f %.1f %.2f", r[0], r[1], r[2], r[3], grey)));
        }
        endPath();
    }

    @Override
    public void endPath() {
        rectangles.clear();
        points.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        throw new AssertionError("not drawn by us");
    }

    @Override
    public void drawImage(PDImage image) {
        throw new AssertionError("a form has no pictures");
    }

    @Override
    public void clip(int windingRule) {
        throw new AssertionError("nothing is cut");
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        throw new AssertionError("not drawn by us");
    }

    @Override
    public Point2D getCurrentPoint() {
        return points.isEmpty() ? new Point2D.Double() : points.get(points.size() - 1);
    }

    @Override
    public void closePath() {
        // Rectangles close themselves.
    }

    @Override
    public void shadingFill(COSName shadingName) {
        throw new AssertionError("a form has no shades");
    }
}
