package io.tsunagi.paper.pdf;

import io.tsunagi.paper.StatusSheetPress;
import io.tsunagi.paper.domain.CleanText;
import io.tsunagi.paper.pdf.Typesetter.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Lays the public status on one page of A4. No text is smaller than 10.5 points, and nothing is grey. */
@Component
class PdfStatusSheet implements StatusSheetPress {

    private static final double WIDE = 210;
    private static final double TALL = 297;
    private static final double EDGE = 18;
    private static final double TITLE = 20;
    private static final double STATE = 14;
    private static final double HEADING = 13;
    private static final double TEXT = 10.5;
    private static final double LEADING = 1.55;

    private final Typesetters typesetters;

    PdfStatusSheet(Typesetters typesetters) {
        this.typesetters = typesetters;
    }

    @Override
    public byte[] print(Sheet sheet) {
        return typesetters.with(typesetter -> print(sheet, typesetter));
    }

    private static byte[] print(Sheet sheet, Typesetter typesetter) {
        try (PDDocument pdf = new PDDocument()) {
            pdf.getDocumentInformation().setTitle(CleanText.of(sheet.title() + " " + sheet.asOf()));
            pdf.getDocumentInformation().setProducer("Tsunagi");
            pdf.getDocumentCatalog().setLanguage(sheet.language());
            try (Canvas canvas = new Canvas(pdf, new IdentityHashMap<>(), typesetter, WIDE, TALL)) {
                new Pen(canvas, typesetter).sheet(sheet);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the status sheet cannot be drawn", e);
        }
    }

    /** Writes from the top down; the foot is laid first, so that it always has room. */
    private static final class Pen {

        private final Canvas canvas;
        private final Typesetter typesetter;
        private double y = EDGE;

        Pen(Canvas canvas, Typesetter typesetter) {
            this.canvas = canvas;
            this.typesetter = typesetter;
        }

        void sheet(Sheet sheet) {
            double floor = foot(sheet.foot());
            write(lines(sheet.title(), Style.BOLD, TITLE), Style.BOLD, TITLE);
            write(lines(sheet.asOf(), Style.REGULAR, TEXT), Style.REGULAR, TEXT);
            y += 2;
            canvas.rule(EDGE, y, WIDE - EDGE, y, 1.2);
            y += 2;
            write(lines(sheet.state(), Style.BOLD, STATE), Style.BOLD, STATE);
            y += 2;
            double last = floor - height(TEXT) - 2;
            int drawn = 0;
            for (Board board : sheet.boards()) {
                if (y + height(board) > last) {
                    break;
                }
                board(board);
                drawn++;
            }
            if (drawn < sheet.boards().size()) {
                String rest = sheet.rest().apply(sheet.boards().size() - drawn);
                write(lines(rest, Style.BOLD, TEXT).subList(0, 1), Style.BOLD, TEXT);
            }
        }

        private double foot(List<String> words) {
            List<String> all = new ArrayList<>();
            words.forEach(line -> all.addAll(lines(line, Style.REGULAR, TEXT)));
            double top = TALL - EDGE - all.size() * height(TEXT);
            canvas.rule(EDGE, top - 1.5, WIDE - EDGE, top - 1.5, 0.6);
            double before = y;
            y = top;
            write(all, Style.REGULAR, TEXT);
            y = before;
            return top - 3;
        }

        private void board(Board board) {
            canvas.rule(EDGE, y, WIDE - EDGE, y, 0.3);
            y += 1.5;
            write(lines(board.heading(), Style.BOLD, HEADING), Style.BOLD, HEADING);
            board.paragraphs().forEach(words -> write(lines(words, Style.REGULAR, TEXT), Style.REGULAR, TEXT));
            y += 2.5;
        }

        private double height(Board board) {
            double text = board.paragraphs().stream()
                    .mapToDouble(words -> lines(words, Style.REGULAR, TEXT).size() * height(TEXT))
                    .sum();
            return 4 + lines(board.heading(), Style.BOLD, HEADING).size() * height(HEADING) + text;
        }

        private List<String> lines(String words, Style style, double size) {
            return typesetter.wrap(CleanText.of(words), style, size, (WIDE - 2 * EDGE) * Canvas.MM);
        }

        private void write(List<String> lines, Style style, double size) {
            for (String line : lines) {
                canvas.text(line, EDGE, y + height(size) * 0.72, style, size);
                y += height(size);
            }
        }

        private static double height(double size) {
            return size * LEADING / Canvas.MM;
        }
    }
}
