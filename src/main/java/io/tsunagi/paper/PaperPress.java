package io.tsunagi.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prints forms: numbers every sheet, signs its code, draws it, keeps the PDF and its hash, and enters it in the register, all
 * in the caller's transaction.
 */
public interface PaperPress {

    /**
     * Prints one document in all its copies.
     *
     * @throws io.tsunagi.shared.Refused when a value does not fit its box or the form is unknown
     */
    PrintRun print(PrintOrder order);

    /**
     * Prints a document whose head is a form and whose body flows over as many pages as it needs: headings, paragraphs and
     * tables, with page numbers. The form must have a flow area, as {@code tsunagi/closing-report} has.
     *
     * @throws io.tsunagi.shared.Refused as {@link #print}
     */
    PrintRun printReport(PrintOrder order, List<Section> sections);

    /**
     * Draws a document without numbers, codes or register, marked as a preview; for looking at before printing.
     */
    byte[] preview(PrintOrder order);

    /** Draws a report as {@link #preview} draws a form: without numbers, codes or register, marked as a preview. */
    byte[] previewReport(PrintOrder order, List<Section> sections);

    /** How many pages a copy of a report would have, for sheets that must say so on the first. */
    int pages(PrintOrder order, List<Section> sections);

    /**
     * Draws a form as SVG-free page data for the screen: the boxes with their labels and places, for editing in place.
     *
     * @param form form key, for instance {@code jp/C-5020}
     * @param on day whose edition counts
     */
    FormLayout layout(String form, LocalDate on);

    /**
     * What to print.
     *
     * @param form form key below {@code templates/forms}, for instance {@code jp/C-5020} or {@code tsunagi/pick-sheet}
     * @param on day whose edition of the form counts
     * @param caseReference the declaration, shipment, wave ... it belongs to
     * @param casePage path of the page a scan of the code opens, for instance {@code /declarations/I-2025-0001-X}
     * @param disruption reference of the disruption; null outside one
     * @param values box name to text; boxes of customs (※) must not be given
     * @param lines rows of the form's table, box name to text each; empty when the form has none
     * @param copies names of the copies in order; null for the form's own
     * @param opens address that the code of each page holds instead of the paper's own signed one; null for the usual
     */
    record PrintOrder(
            String form,
            LocalDate on,
            String caseReference,
            String casePage,
            @Nullable String disruption,
            Map<String, String> values,
            List<Map<String, String>> lines,
            @Nullable List<String> copies,
            @Nullable String opens) {

        /** With the signed codes that papers carry. */
        public PrintOrder(
                String form,
                LocalDate on,
                String caseReference,
                String casePage,
                @Nullable String disruption,
                Map<String, String> values,
                List<Map<String, String>> lines,
                @Nullable List<String> copies) {
            this(form, on, caseReference, casePage, disruption, values, lines, copies, null);
        }
    }

    /**
     * What was printed.
     *
     * @param id of the run; {@code /papers/runs/<id>.pdf} serves the PDF again
     * @param papers references (kind P) of the numbered papers, one per copy, in order
     * @param pdf the whole document, copies one after the other
     */
    record PrintRun(String id, List<String> papers, byte[] pdf) {}

    /**
     * A part of a report; what it does not need stays empty.
     *
     * @param heading empty when it has none
     * @param paragraphs texts, wrapped
     * @param columns columns of its table; empty when it has none
     * @param rows cells of its table, as many a row as there are columns; wrapped
     */
    record Section(String heading, List<String> paragraphs, List<Column> columns, List<List<String>> rows) {}

    /**
     * A column of a report's table.
     *
     * @param heading head of the column, repeated on each page
     * @param share its share of the width, in relation to the other columns
     * @param right whether its cells stand at the right edge, as numbers do
     */
    record Column(String heading, double share, boolean right) {}

    /**
     * A form's page for the screen, in points from the top left corner.
     */
    record FormLayout(String form, String edition, double width, double height, List<Box> boxes) {}

    /**
     * A box.
     *
     * @param customsOnly belongs to customs (※) and stays empty
     */
    record Box(String name, String label, double x, double y, double width, double height, boolean customsOnly) {}
}
