package io.tsunagi.paper.domain;

import io.tsunagi.paper.PaperPress.Section;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Draws documents. */
public interface Drawing {

    /**
     * Draws every copy, one after the other. The same document gives the same bytes.
     *
     * @throws io.tsunagi.shared.Refused with the name of each box whose value does not fit
     */
    Drawn draw(Document document);

    /**
     * A document.
     *
     * @param values box name to text
     * @param lines rows of the form's table
     * @param sections body of a report; empty for a form
     * @param copies one for each copy; empty for a preview, which is drawn once and says so
     * @param at time of printing
     */
    record Document(
            FormDefinition form,
            String caseReference,
            @Nullable String disruption,
            Map<String, String> values,
            List<Map<String, String>> lines,
            List<Section> sections,
            List<Copy> copies,
            Instant at) {}

    /**
     * A copy.
     *
     * @param reference number of the paper
     * @param name printed name, for instance {@code 1/3 原本}
     * @param code text of the QR code of a page, which counts from 1
     */
    record Copy(String reference, String name, IntFunction<String> code) {}

    /**
     * What was drawn.
     *
     * @param pages of each copy
     */
    record Drawn(byte[] pdf, int pages) {}
}
