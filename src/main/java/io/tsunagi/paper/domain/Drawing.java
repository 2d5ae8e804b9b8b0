package io.tsunagi.paper.domain;

import io.tsunagi.paper.PaperPress.Section;
import io.tsunagi.paper.domain.form.FormDefinition;
import io.tsunagi.paper.domain.form.FormSample;
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
    default Drawn draw(Document document) {
        return draw(List.of(document));
    }

    /**
     * Draws several documents one after the other into one PDF, which embeds each type face once. The title is that of the
     * first.
     *
     * @return the PDF, and how many pages a copy of the last document has
     */
    Drawn draw(List<Document> documents);

    /** What a document without a number is, and says on each page. */
    enum Unnumbered {
        /** How it would be printed now. */
        PREVIEW,
        /** A filled example with invented contents. */
        SAMPLE,
        /** An empty form for the pen. */
        BLANK
    }

    /**
     * A document.
     *
     * @param values box name to text
     * @param lines rows of the form's table
     * @param sections body of a report; empty for a form
     * @param copies one for each copy; empty for a document without number, which is drawn once and says what it is
     * @param at time of printing
     * @param unnumbered what it is when it has no copies
     * @param notices lines about official notices of the outage, for the head of every page; usually none
     */
    record Document(
            FormDefinition form,
            String caseReference,
            @Nullable String disruption,
            Map<String, String> values,
            List<Map<String, String>> lines,
            List<Section> sections,
            List<Copy> copies,
            Instant at,
            Unnumbered unnumbered,
            List<String> notices) {

        /** A document that is printed in copies, or previewed when there are none. */
        public Document(
                FormDefinition form,
                String caseReference,
                @Nullable String disruption,
                Map<String, String> values,
                List<Map<String, String>> lines,
                List<Section> sections,
                List<Copy> copies,
                Instant at) {
            this(form, caseReference, disruption, values, lines, sections, copies, at, Unnumbered.PREVIEW, List.of());
        }

        /** The same with lines about official notices. */
        Document noting(List<String> told) {
            return new Document(
                    form,
                    caseReference,
                    disruption,
                    values,
                    lines,
                    sections,
                    copies,
                    at,
                    unnumbered,
                    List.copyOf(told));
        }

        /** A document without number, case and copies. */
        public static Document unnumbered(FormDefinition form, FormSample contents, Unnumbered what, Instant at) {
            return new Document(
                    form,
                    "",
                    null,
                    contents.values(),
                    contents.lines(),
                    contents.sections(),
                    List.of(),
                    at,
                    what,
                    List.of());
        }
    }

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
