package io.tsunagi.paper.pdf;

import io.tsunagi.paper.domain.CleanText;
import io.tsunagi.paper.pdf.Typesetter.Style;
import io.tsunagi.partner.ContactCardPress;
import io.tsunagi.partner.ContactCardPress.Trust;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/** Lays contact cards on A4, two by five, each 105 by 59.4 mm with a cutting line; black on white, telephone numbers largest. */
@Component
class PdfContactCards implements ContactCardPress {

    private static final double WIDE = 105;
    private static final double TALL = 59.4;
    private static final int ACROSS = 2;
    private static final int ON_SHEET = 10;
    private static final double EDGE = 6;
    private static final double LINE = 9.2;
    private static final double SMALLEST = 5;

    private final Typesetters typesetters;

    PdfContactCards(Typesetters typesetters) {
        this.typesetters = typesetters;
    }

    @Override
    public byte[] print(List<Card> cards, String printed) {
        return typesetters.with(typesetter -> print(cards, printed, typesetter));
    }

    private static byte[] print(List<Card> cards, String printed, Typesetter typesetter) {
        try (PDDocument pdf = new PDDocument()) {
            pdf.getDocumentInformation().setTitle("連絡先カード contact cards");
            pdf.getDocumentInformation().setProducer("Tsunagi");
            pdf.getDocumentCatalog().setLanguage("ja");
            Map<Face, PDType0Font> fonts = new IdentityHashMap<>();
            for (int from = 0; from < cards.size(); from += ON_SHEET) {
                List<Card> sheet = cards.subList(from, Math.min(cards.size(), from + ON_SHEET));
                try (Canvas canvas = new Canvas(pdf, fonts, typesetter, WIDE * ACROSS, 297)) {
                    for (int i = 0; i < sheet.size(); i++) {
                        new Pen(canvas, typesetter, i % ACROSS * WIDE, i / ACROSS * TALL).card(sheet.get(i), printed);
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("contact cards cannot be drawn", e);
        }
    }

    /** Draws one card whose upper left corner is there. */
    private record Pen(Canvas canvas, Typesetter typesetter, double x, double y) {

        void card(Card card, String printed) {
            canvas.frame(x, y, WIDE, TALL, 0.3);
            text(card, card.nameJa(), EDGE, 9, WIDE - 2 * EDGE, Style.BOLD, 13);
            text(card, card.nameEn(), EDGE, 13.2, WIDE - 2 * EDGE - 32, Style.REGULAR, 8);
            text(card, card.code(), WIDE - EDGE - 30, 13.2, 30, Style.MONO, 7.5);
            canvas.rule(x + EDGE, y + 15, x + WIDE - EDGE, y + 15, 0.6);
            double down = 15;
            for (Line line : card.lines()) {
                line(card, line, down);
                down += LINE;
            }
            text(card, "印刷 printed " + printed, EDGE, TALL - 3.4, WIDE - 2 * EDGE, Style.REGULAR, 6);
        }

        private void line(Card card, Line line, double down) {
            text(card, line.name(), EDGE, down + 4, 54, Style.REGULAR, 8);
            boolean called = line.trust() == Trust.CALLED;
            text(card, trust(line), EDGE, down + 7.6, 46, called ? Style.REGULAR : Style.BOLD, 6);
            text(card, line.roundClock() ? "24h" : "", EDGE + 47, down + 7.6, 8, Style.BOLD, 8);
            text(card, line.phone(), EDGE + 56, down + 6.6, WIDE - 2 * EDGE - 56, Style.BOLD, 13);
            canvas.rule(x + EDGE, y + down + LINE, x + WIDE - EDGE, y + down + LINE, 0.2);
        }

        private static String trust(Line line) {
            return switch (line.trust()) {
                        case CALLED -> "確認 called ";
                        case OLD -> "▲ 要確認 check first ";
                        case TOLD -> "▲ 未確認 never called; 申告 told ";
                    }
                    + line.day();
        }

        /** Writes at the largest size that fits; what does not fit at five points is told, never cut. */
        private void text(
                Card card, String words, double right, double down, double wide, Style style, double largest) {
            String clean = CleanText.of(words);
            double size = largest;
            while (size > SMALLEST && typesetter.width(clean, style, size) > wide * Canvas.MM) {
                size -= 0.25;
            }
            if (typesetter.width(clean, style, size) > wide * Canvas.MM) {
                throw new Refused(Refusal.of("partner.card.long", card.code(), clean));
            }
            canvas.text(clean, x + right, y + down, style, size);
        }
    }
}
