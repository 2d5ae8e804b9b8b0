package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that the electronic twin was withdrawn, with the evidence; nothing is lodged on paper before. */
@Service
public class WithdrawTwin {

    private final CaseFile file;
    private final Workflows workflows;

    WithdrawTwin(CaseFile file, Workflows workflows) {
        this.file = file;
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
}
