package io.tsunagi.filing.domain;

import io.tsunagi.filing.FilingState;
import io.tsunagi.filing.domain.Filing.Remark;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints a passed filing in the copies of its form and locks every field, and opens a printed one for a correction. */
@Service
public class PrintFiling {

    private final FilingFile file;
    private final FilingForms forms;
    private final FilingNumbers numbers;
    private final PaperPress press;
    private final PaperRegister papers;
    private final Workflows workflows;

    PrintFiling(
            FilingFile file,
            FilingForms forms,
            FilingNumbers numbers,
            PaperPress press,
            PaperRegister papers,
            Workflows workflows) {
        this.file = file;
        this.forms = forms;
        this.numbers = numbers;
        this.press = press;
        this.papers = papers;
        this.workflows = workflows;
    }

    /**
     * The form as it would be printed now, marked as a preview; unfinished drafts too.
     *
     * @return a PDF
     * @throws Refused when a text does not fit its box
     */
    @Transactional(readOnly = true)
    public byte[] preview(String reference) {
        return press.preview(forms.order(file.read(reference)));
    }

    /**
     * Prints and locks, and draws the number that the form takes from a pool. A second time prints nothing: the papers of the first
     * run are there.
     *
     * @throws Refused when it is not passed, something is wrong by now, or there is no pool for its number
     */
    @Transactional
    public void print(String reference) {
        Filing before = file.open(reference);
        if (before.state() == FilingState.PRINTED) {
            return;
        }
        Filing after = before.printed();
        Refused.ifAny(forms.check(before));
        PrintRun run = press.print(numbers.numbered(before, forms.order(before)));
        file.put(before, after, "filing.printed", String.join(", ", run.papers()));
        workflows.complete(reference, "UserTask_PrintFiling", file.who().login(), Map.of());
    }

    /** Opens it for a new edition and voids the papers of the old one; a second time with the same reason changes nothing. */
    @Transactional
    public void correct(String reference, String reason) {
        Map<String, String> said = new Said().must("reason", reason).words();
        Remark remark = new Remark("", said.getOrDefault("reason", ""));
        Filing before = file.open(reference);
        if (before.state() == FilingState.DRAFT && remark.equals(before.remark())) {
            return;
        }
        Filing after = before.correctedBecause(remark);
        papers.voidAll(reference, remark.text());
        file.put(before, after, "filing.corrected", remark.text());
        workflows.message(reference, "Message_FilingCorrected", Map.of());
    }
}
