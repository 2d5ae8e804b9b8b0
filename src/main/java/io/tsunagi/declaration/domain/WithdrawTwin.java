package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that the electronic twin was withdrawn, with the evidence; nothing is lodged on paper before. */
@Service
public class WithdrawTwin {

    private final CaseFile file;
    private final WithdrawDeclaration withdrawing;
    private final Workflows workflows;

    WithdrawTwin(CaseFile file, WithdrawDeclaration withdrawing, Workflows workflows) {
        this.file = file;
        this.withdrawing = withdrawing;
        this.workflows = workflows;
    }

    /** Records it; a second time with the same evidence changes nothing. */
    @Transactional
    public void withdraw(String reference, Seen seen, String evidence) {
        Map<String, String> details = new Words().must("evidence", evidence).said();
        PaperDeclaration before = file.open(reference);
        if (!before.twinPending()) {
            return;
        }
        file.enter(before, Kind.TWIN_WITHDRAWN, seen, details);
        file.put(before, before.twinWithdrawn(), "declaration.twin-withdrawn", details.getOrDefault("evidence", ""));
        if (before.state() == DeclarationState.SUBMITTED) {
            workflows.complete(reference, "UserTask_WithdrawTwin", file.who(), Map.of());
        }
    }

    /**
     * Records that customs did not agree to the withdrawal, or permitted the electronic declaration: that one stays alive, so the
     * case ends on paper. A second time changes nothing.
     *
     * @param evidence who said so, and the number of the electronic declaration
     * @throws io.tsunagi.shared.Refused at {@code evidence} when nothing is said, and when there is no twin to withdraw
     */
    @Transactional
    public void refused(String reference, String evidence) {
        Map<String, String> details = new Words().must("evidence", evidence).said();
        PaperDeclaration before = file.open(reference);
        if (before.state() == DeclarationState.WITHDRAWN) {
            return;
        }
        if (!before.twinPending()) {
            throw new Refused(Refusal.of("declaration.refused.no-twin"));
        }
        String why = details.getOrDefault("evidence", "");
        file.note(before, "declaration.twin-stays", why);
        withdrawing.withdraw(reference, why, "");
    }
}
