package io.tsunagi.paper.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import io.tsunagi.paper.domain.Drawing.Copy;
import io.tsunagi.paper.domain.Drawing.Document;
import io.tsunagi.paper.domain.Drawing.Unnumbered;
import io.tsunagi.paper.domain.form.FormDefinition.Area;
import io.tsunagi.paper.domain.form.FormDefinition.Code;
import io.tsunagi.paper.domain.form.FormDefinition.Mark;
import io.tsunagi.paper.pdf.Typesetter.Style;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws which paper a page is: the reference in letters, copy, page, case and disruption, and beside them the signed code; and at
 * the opposite corner the same code once more, with reference and page for whoever has to type them. The code is error level Q: a
 * quarter of the symbol may be lost. A place of 29 mm gives modules of half a millimetre, three pixels of a 150 dpi scan; one of
 * 23 mm gives modules of 0.38 mm, a bit more than two pixels.
 */
final class MarkDrawing {

    private static final double QUIET = 4;
    private static final double BESIDE = 8;
    private static final double GAP = 0.5;
    private static final double NOTICE = 6.5;
    private static final double FRAME = 0.4;
    /** From the lower edge of the second code up to the base line beside it, mm: level with the symbol. */
    private static final double DEPTH = 1.5;
    /** One mask for all: what a code says looks random, so no mask is better, and trying all eight costs more than the rest. */
    private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.QR_MASK_PATTERN, 3);

    private final Canvas canvas;
    private final Typesetter typesetter;

    MarkDrawing(Canvas canvas, Typesetter typesetter) {
        this.canvas = canvas;
        this.typesetter = typesetter;
    }

    /**
     * Draws the mark of one page.
     *
     * @param copy null for a preview
     */
    void draw(Document document, @Nullable Copy copy, int page, int pages) {
        Mark mark = document.form().mark();
        boolean english = document.form().labels().equals("en");
        String edition = document.form().key() + " " + document.form().edition();
        if (copy == null) {
            unnumbered(mark, document.unnumbered(), english, page, pages);
            line(mark, english ? "Form " + edition : "様式 " + edition + "版", 23, Style.REGULAR, 6);
            codes(mark).forEach(place -> canvas.frame(place.x(), place.y(), place.size(), place.size(), FRAME));
            return;
        }
        line(mark, copy.reference(), 5, Style.BOLD, 14);
        line(mark, copy.name() + pageOf(english, page, pages), 10.5, Style.REGULAR, 10);
        line(mark, (english ? "Case " : "案件 ") + document.caseReference(), 15, Style.REGULAR, 8);
        boolean noted = !document.notices().isEmpty();
        if (document.disruption() != null) {
            line(mark, (english ? "Disruption " : "障害 ") + document.disruption(), noted ? 18.3 : 19, Style.REGULAR, 8);
        }
        double below = 20.9;
        for (String notice : document.notices()) {
            line(mark, notice, below, Style.BOLD, fitting(mark, notice));
            below += 2.5;
        }
        line(mark, english ? "Form " + edition : "様式 " + edition + "版", noted ? 26 : 23, Style.REGULAR, 6);
        ByteMatrix matrix = encode(copy.code().apply(page));
        codes(mark).forEach(place -> code(place, matrix));
        if (mark.second() != null) {
            beside(mark, mark.second(), copy.reference() + "  " + page + "/" + pages);
        }
    }

    private static List<Code> codes(Mark mark) {
        return Stream.of(mark.code(), mark.second()).filter(Objects::nonNull).toList();
    }

    private void beside(Mark mark, Code second, String text) {
        Area area = mark.words(second);
        double free = area.w() - 2 * GAP - typesetter.width(text, Style.MONO, BESIDE) / Canvas.MM;
        double x = area.x() + GAP + (area.x() < second.x() ? free : 0);
        canvas.text(text, x, area.y() + area.h() - DEPTH, Style.MONO, BESIDE);
    }

    private void unnumbered(Mark mark, Unnumbered what, boolean english, int page, int pages) {
        String pageOf = pageOf(english, page, pages);
        switch (what) {
            case PREVIEW -> {
                line(mark, english ? "PREVIEW" : "プレビュー PREVIEW", 5, Style.BOLD, 13);
                line(mark, (english ? "No number, not to be lodged" : "番号なし・提出不可") + pageOf, 10.5, Style.REGULAR, 8);
            }
            case SAMPLE -> {
                line(mark, "見本 SAMPLE", 5, Style.BOLD, 13);
                line(mark, (english ? "Invented, not to be lodged" : "架空の記入例・提出不可") + pageOf, 10.5, Style.REGULAR, 8);
            }
            case BLANK -> {
                line(mark, english ? "BLANK FORM" : "記入用紙 BLANK", 5, Style.BOLD, 13);
                line(mark, (english ? "Not numbered, not registered" : "番号なし・未登録") + pageOf, 10.5, Style.REGULAR, 8);
            }
        }
    }

    private static String pageOf(boolean english, int page, int pages) {
        return (english ? "  page %d/%d" : "　%d/%d頁").formatted(page, pages);
    }

    private void line(Mark mark, String text, double below, Style style, double size) {
        double free = mark.w() - typesetter.width(text, style, size) / Canvas.MM;
        double x = mark.x() + ("right".equals(mark.align()) ? free : 0);
        canvas.text(text, x, mark.y() + below, style, size);
    }

    /** The size at which a notice fits beside the code: 6.5 points, smaller when it is long. */
    private double fitting(Mark mark, String notice) {
        double wide = typesetter.width(notice, Style.BOLD, NOTICE) / Canvas.MM;
        return wide <= mark.w() ? NOTICE : NOTICE * mark.w() / wide;
    }

    private void code(Code place, ByteMatrix matrix) {
        double module = place.size() / (matrix.getWidth() + 2 * QUIET);
        canvas.grid(place.x() + QUIET * module, place.y() + QUIET * module, module, grid -> {
            for (int y = 0; y < matrix.getHeight(); y++) {
                row(matrix, y, grid);
            }
        });
    }

    private static void row(ByteMatrix matrix, int y, Canvas.Grid grid) {
        int start = -1;
        for (int x = 0; x <= matrix.getWidth(); x++) {
            boolean dark = x < matrix.getWidth() && matrix.get(x, y) == 1;
            if (dark && start < 0) {
                start = x;
            } else if (!dark && start >= 0) {
                grid.cells(start, y, x - start);
                start = -1;
            }
        }
    }

    static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.Q, HINTS).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("code does not fit a QR symbol: " + text.length(), e);
        }
    }
}
