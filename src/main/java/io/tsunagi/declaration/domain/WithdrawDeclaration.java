package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.obligation.Obligations;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls a declaration off before customs accepted it; its papers become void and the goods may be declared anew. */
@Service
public class WithdrawDeclaration {

    private final CaseFile file;
    private final PaperRegister papers;
    private final Obligations obligations;
    private final Workflows workflows;

    WithdrawDeclaration(CaseFile file, PaperRegister papers, Obligations obligations, Workflows workflows) {
        this.file = file;
        this.papers = papers;
        this.obligations = obligations;
        this.workflows = workflows;
    }

    /**
     * Calls it off; a second time changes nothing.
     *
     * @throws Refused after acceptance: from then on only customs can end it
     */
    @Transactional
    public void withdraw(String reference, String reason) {
        Map<String, String> details = new Words().must("reason", reason).said();
        PaperDeclaration before = file.open(reference);
        if (before.state() == DeclarationState.WITHDRAWN) {
            return;
        }
        if (!before.state().isBeforeAcceptance()) {
            throw new Refused(Refusal.of("declaration.refused.accepted-already"));
        }
        PaperDeclaration after = before.moved(DeclarationState.WITHDRAWN);
        file.enter(after, Kind.WITHDRAWN, new Seen(file.now(), file.now()), details);
        file.put(before, after, "declaration.withdrawn", details.getOrDefault("reason", ""));
        voidPapers(reference);
        obligations.callOff(reference, details.getOrDefault("reason", ""));
        workflows.message(reference, "Message_DeclarationWithdrawn", Map.of());
    }

    /** Voids the open papers of a withdrawn declaration; a second time there are none. */
    @Transactional
    public void voidPapers(String reference) {
        papers.voidAll(reference, "declaration withdrawn");
    }
}
