package io.tsunagi.paper.pdf;

import io.tsunagi.paper.LabelPress;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/** Lays labels on their sheets. */
@Component
class PdfLabels implements LabelPress {

    private static final int MOST_REFUSALS = 10;

    private final Typesetters typesetters;

    PdfLabels(Typesetters typesetters) {
        this.typesetters = typesetters;
    }

    @Override
    public byte[] print(Stock stock, int skip, List<Label> labels) {
        if (skip < 0 || skip >= stock.labels()) {
            throw new Refused(Refusal.at("skip", "label.refused.skip", stock.labels() - 1));
        }
        return typesetters.with(typesetter -> print(stock, skip, labels, typesetter));
    }

    private static byte[] print(Stock stock, int skip, List<Label> labels, Typesetter typesetter) {
        List<Refusal> refusals = new ArrayList<>();
        try (PDDocument pdf = new PDDocument()) {
            pdf.getDocumentInformation().setTitle("荷札 labels");
            pdf.getDocumentInformation().setProducer("Tsunagi");
            pdf.getDocumentCatalog().setLanguage("ja");
            Map<Face, PDType0Font> fonts = new IdentityHashMap<>();
            int next = 0;
            int place = skip;
            while (next < labels.size()) {
                int on = Math.min(labels.size(), next + stock.labels() - place);
                sheet(pdf, fonts, typesetter, stock, place, labels.subList(next, on), refusals);
                next = on;
                place = 0;
            }
            Refused.ifAny(refusals.subList(0, Math.min(MOST_REFUSALS, refusals.size())));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("labels cannot be drawn", e);
        }
    }

    private static void sheet(
            PDDocument pdf,
            Map<Face, PDType0Font> fonts,
            Typesetter typesetter,
            Stock stock,
            int first,
            List<Label> labels,
            List<Refusal> refusals) {
        try (Canvas canvas = new Canvas(pdf, fonts, typesetter, stock.pageWidth(), stock.pageHeight())) {
            LabelDrawing drawing = new LabelDrawing(canvas, typesetter, refusals);
            for (int i = 0; i < labels.size(); i++) {
                int at = first + i;
                drawing.draw(
                        stock,
                        labels.get(i),
                        at % stock.across() * stock.width(),
                        at / stock.across() * stock.height());
            }
        }
    }
}
