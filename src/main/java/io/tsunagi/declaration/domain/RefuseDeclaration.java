package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationClosed;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.obligation.Obligations;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that customs does not accept or does not permit a declaration that was handed in. It ends there, its papers become
 * void, and the goods may be declared anew.
 */
@Service
public class RefuseDeclaration {

    private final CaseFile file;
    private final OpenMatters matters;
    private final PaperRegister papers;
    private final Obligations obligations;
    private final Workflows workflows;
    private final ApplicationEventPublisher events;

    RefuseDeclaration(
            CaseFile file,
            OpenMatters matters,
            PaperRegister papers,
            Obligations obligations,
            Workflows workflows,
            ApplicationEventPublisher events) {
        this.file = file;
        this.matters = matters;
        this.papers = papers;
        this.obligations = obligations;
        this.workflows = workflows;
        this.events = events;
    }

    /**
     * Records it; a second time with the same words changes nothing.
     *
     * @param seen occurred is when customs said so
     * @param reason in the words of customs
     * @param givenBy office and officer
     * @throws io.tsunagi.shared.Refused when it is not at customs
     */
    @Transactional
    public void refuse(String reference, Seen seen, String reason, String givenBy) {
        Map<String, String> details =
                new Words().must("reason", reason).must("givenBy", givenBy).said();
        PaperDeclaration before = file.open(reference);
        if (file.alreadyEntered(before, Kind.REFUSED, details)) {
            return;
        }
        PaperDeclaration after = before.moved(DeclarationState.REFUSED);
        file.enter(after, Kind.REFUSED, seen, details);
        file.put(before, after, "declaration.refused-by-customs", details.getOrDefault("reason", ""));
        matters.drop(after);
        voidPapers(reference);
        obligations.callOff(reference, details.getOrDefault("reason", ""));
        events.publishEvent(new DeclarationClosed(reference, after.taken().disruption()));
        workflows.message(reference, "Message_DeclarationRefused", Map.of());
    }

    /** Voids the open papers of a refused declaration; a second time there are none. */
    @Transactional
    public void voidPapers(String reference) {
        papers.voidAll(reference, "refused by customs");
    }
}
