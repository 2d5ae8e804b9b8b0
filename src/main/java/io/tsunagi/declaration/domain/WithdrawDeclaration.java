package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.obligation.Obligations;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls a declaration off: by us before customs accepted it, with the consent of customs between acceptance and permission. Its
 * papers become void and the goods may be declared anew.
 */
@Service
public class WithdrawDeclaration {

    private final CaseFile file;
    private final OpenMatters matters;
    private final PaperRegister papers;
    private final CaseNumbers numbers;
    private final Obligations obligations;
    private final Workflows workflows;

    WithdrawDeclaration(
            CaseFile file,
            OpenMatters matters,
            PaperRegister papers,
            CaseNumbers numbers,
            Obligations obligations,
            Workflows workflows) {
        this.file = file;
        this.matters = matters;
        this.papers = papers;
        this.numbers = numbers;
        this.obligations = obligations;
        this.workflows = workflows;
    }

    /**
     * Calls it off; a second time changes nothing.
     *
     * @param consent who at customs agreed, when and how; must be told after acceptance, empty before
     * @throws Refused after permission, and after acceptance without consent
     */
    @Transactional
    public void withdraw(String reference, String reason, String consent) {
        PaperDeclaration before = file.open(reference);
        if (before.state() == DeclarationState.WITHDRAWN) {
            return;
        }
        Words words = new Words().must("reason", reason);
        Map<String, String> details = before.state().isBeforeAcceptance()
                ? words.said()
                : words.refuse(consent.isBlank(), "consent", "declaration.refused.accepted-already")
                        .may("consent", consent)
                        .said();
        PaperDeclaration after = before.moved(DeclarationState.WITHDRAWN);
        file.enter(after, Kind.WITHDRAWN, new Seen(file.now(), file.now()), details);
        file.put(before, after, "declaration.withdrawn", details.getOrDefault("reason", ""));
        matters.drop(after);
        voidPapers(reference);
        numbers.voidOpen(reference, details.getOrDefault("reason", ""));
        obligations.callOff(reference, details.getOrDefault("reason", ""));
        workflows.message(reference, "Message_DeclarationWithdrawn", Map.of());
    }

    /** Voids the open papers of a withdrawn declaration; a second time there are none. */
    @Transactional
    public void voidPapers(String reference) {
        papers.voidAll(reference, "declaration withdrawn");
    }
}
