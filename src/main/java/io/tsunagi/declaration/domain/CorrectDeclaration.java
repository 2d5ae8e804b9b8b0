package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.PaperDeclaration.Remark;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a printed declaration for a correction: a new edition of the paper, the old papers void, back to examination. */
@Service
public class CorrectDeclaration {

    private final CaseFile file;
    private final PaperRegister papers;
    private final Workflows workflows;

    CorrectDeclaration(CaseFile file, PaperRegister papers, Workflows workflows) {
        this.file = file;
        this.papers = papers;
        this.workflows = workflows;
    }

    /** Opens it; a second time with the same reason changes nothing. */
    @Transactional
    public void correct(String reference, String reason) {
        Map<String, String> said = new Words().must("reason", reason).said();
        Remark remark = new Remark("", said.getOrDefault("reason", ""));
        PaperDeclaration before = file.open(reference);
        if (before.state() == DeclarationState.DRAFT && remark.equals(before.remark())) {
            return;
        }
        PaperDeclaration after = before.correctedBecause(remark);
        papers.voidAll(reference, remark.text());
        file.put(before, after, "declaration.corrected", remark.text());
        workflows.message(reference, "Message_DeclarationCorrected", Map.of());
    }
}
