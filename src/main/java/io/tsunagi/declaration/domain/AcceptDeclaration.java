package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the acceptance by customs (受理): the number on the stamped original and the official time. */
@Service
public class AcceptDeclaration {

    private final CaseFile file;
    private final Workflows workflows;

    AcceptDeclaration(CaseFile file, Workflows workflows) {
        this.file = file;
        this.workflows = workflows;
    }

    /**
     * Records it; a second time with the same number changes nothing.
     *
     * @param seen occurred is the time of the 受理印
     * @param number declaration number given by customs; refused when it stands on another case
     */
    @Transactional
    public void accept(String reference, Seen seen, String number) {
        Map<String, String> details = new Words().must("number", number).said();
        PaperDeclaration before = file.open(reference);
        if (file.alreadyEntered(before, Kind.ACCEPTED, details)) {
            return;
        }
        file.numberIsFree(before, number);
        PaperDeclaration after = before.moved(DeclarationState.ACCEPTED);
        file.enter(after, Kind.ACCEPTED, seen, details);
        file.put(before, after, "declaration.accepted", details.getOrDefault("number", ""));
        workflows.complete(
                reference, "UserTask_RecordAcceptance", file.who(), Map.of("payment", after.toPay() ? "DUE" : "NONE"));
    }
}
