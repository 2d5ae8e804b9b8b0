package io.tsunagi.scanning.drill;

import io.tsunagi.drill.Stage;
import io.tsunagi.paper.PaperBundle;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.PaperRegister.Paper;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.storage.InExercise;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * The sheets of waves and shipments that come back to the office in the evening: of each case the last copy, which is the one that is
 * signed and sent back.
 */
@Component
@InExercise
class StackOfDrill {

    private static final int LOOKED_AT = 200;
    private static final int SHEETS = 6;
    private static final Pattern COMES_BACK = Pattern.compile("[WS]-.*");

    private final PaperScans scans;
    private final PaperRegister papers;
    private final PaperBundle bundle;

    StackOfDrill(PaperScans scans, PaperRegister papers, PaperBundle bundle) {
        this.scans = scans;
        this.papers = papers;
        this.bundle = bundle;
    }

    /** The newest open sheets that have not come back yet, at most six. */
    List<Paper> sheets(Stage stage) {
        String disruption = stage.disruption();
        return scans.missing(List.of(), disruption, LOOKED_AT).stream()
                .map(PaperScans.Missing::paper)
                .filter(paper -> disruption != null && disruption.equals(paper.disruption()))
                .map(Paper::caseReference)
                .filter(reference -> COMES_BACK.matcher(reference).matches())
                .distinct()
                .flatMap(reference -> back(reference).stream())
                .filter(paper -> paper.disposition() == null)
                .filter(paper -> scans.of(paper.reference(), 1).isEmpty())
                .limit(SHEETS)
                .toList();
    }

    /** The sheet of a case that comes back: the last copy of what was printed first. */
    Optional<Paper> back(String caseReference) {
        List<Paper> all = papers.of(caseReference);
        return all.stream()
                .filter(paper -> paper.runId().equals(all.get(0).runId()))
                .reduce((before, last) -> last);
    }

    /** What the copier makes of these sheets. */
    byte[] scan(List<Paper> sheets) {
        try (PDDocument stack = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Paper sheet : sheets) {
                append(stack, sheet);
            }
            stack.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies lie one after the other in a print run, and the sheet is the last. */
    private void append(PDDocument stack, Paper sheet) throws IOException {
        try (PDDocument run = Loader.loadPDF(bundle.of(List.of(sheet.runId())))) {
            int all = run.getNumberOfPages();
            for (int page = all - sheet.pages(); page < all; page++) {
                stack.importPage(run.getPage(page));
            }
        }
    }
}
