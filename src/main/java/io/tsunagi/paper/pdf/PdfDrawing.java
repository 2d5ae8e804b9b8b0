package io.tsunagi.paper.pdf;

import io.tsunagi.paper.domain.Drawing;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormDefinition.Area;
import io.tsunagi.paper.domain.form.FormDefinition.Sheet;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a document: every copy with all its pages into one PDF. */
@Component
class PdfDrawing implements Drawing {

    private final Typesetters typesetters;

    PdfDrawing(Typesetters typesetters) {
        this.typesetters = typesetters;
    }

    @Override
    public Drawn draw(List<Document> documents) {
        return typesetters.with(typesetter -> draw(documents, typesetter));
    }

    private static Drawn draw(List<Document> documents, Typesetter typesetter) {
        try (PDDocument pdf = new PDDocument()) {
            ArchiveProfile.apply(pdf, documents.get(0));
            Map<Face, PDType0Font> fonts = new IdentityHashMap<>();
            int pages = 0;
            for (Document document : documents) {
                pages = pages(pdf, fonts, typesetter, document);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return new Drawn(out.toByteArray(), pages);
        } catch (IOException e) {
            throw new UncheckedIOException("document cannot be drawn", e);
        }
    }

    private static int pages(PDDocument pdf, Map<Face, PDType0Font> fonts, Typesetter typesetter, Document document) {
        List<List<Consumer<Canvas>>> flow = flow(document, typesetter);
        int pages = Math.max(Math.max(document.form().pages(document.lines().size()), flow.size()), blanks(document));
        List<Refusal> refusals = new ArrayList<>();
        List<@Nullable Copy> copies = document.copies().isEmpty()
                ? java.util.Collections.singletonList(null)
                : new ArrayList<>(document.copies());
        for (Copy copy : copies) {
            for (int page = 1; page <= pages; page++) {
                List<Consumer<Canvas>> body = page <= flow.size() ? flow.get(page - 1) : List.of();
                page(pdf, fonts, typesetter, document, copy, page, pages, body, refusals);
            }
            Refused.ifAny(refusals);
        }
        return pages;
    }

    /** A blank comes with one continuation sheet: nobody can know how many rows the pen will need. */
    private static int blanks(Document document) {
        Sheet continuation = document.form().continuation();
        boolean further = continuation != null && continuation.rows() > 0;
        return further && document.copies().isEmpty() && document.unnumbered() == Unnumbered.BLANK ? 2 : 1;
    }

    private static void page(
            PDDocument pdf,
            Map<Face, PDType0Font> fonts,
            Typesetter typesetter,
            Document document,
            @Nullable Copy copy,
            int page,
            int pages,
            List<Consumer<Canvas>> body,
            List<Refusal> refusals) {
        FormDefinition form = document.form();
        try (Canvas canvas = new Canvas(pdf, fonts, typesetter, form.width(), form.height())) {
            Sheet sheet = sheet(form, page);
            if (copy == null && document.unnumbered() == Unnumbered.SAMPLE) {
                canvas.ghost("見本 SAMPLE");
            }
            int further = form.continuation() == null ? 0 : form.continuation().rows();
            int before = page == 1 ? 0 : form.first().rows() + (page - 2) * further;
            int end = Math.min(document.lines().size(), before + sheet.rows());
            List<Map<String, String>> rows = before < end ? document.lines().subList(before, end) : List.of();
            new SheetDrawing(canvas, typesetter, form.labels(), refusals).draw(sheet, document.values(), rows, before);
            body.forEach(part -> part.accept(canvas));
            if (form.fiducials()) {
                PencilDrawing.fiducials(canvas);
            }
            new MarkDrawing(canvas, typesetter).draw(document, copy, page, pages);
        }
    }

    private static Sheet sheet(FormDefinition form, int page) {
        return page == 1 || form.continuation() == null ? form.first() : form.continuation();
    }

    private static List<List<Consumer<Canvas>>> flow(Document document, Typesetter typesetter) {
        Area first = document.form().first().flow();
        if (document.sections().isEmpty() || first == null) {
            return List.of();
        }
        Sheet continuation = document.form().continuation();
        Area further = continuation == null || continuation.flow() == null ? first : continuation.flow();
        Double size = document.form().first().flowText();
        return new ReportFlow(typesetter, first, further, size == null ? ReportFlow.TEXT : size, document.sections())
                .pages();
    }
}
