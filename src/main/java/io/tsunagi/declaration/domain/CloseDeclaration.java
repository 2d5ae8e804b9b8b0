package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationClosed;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a released declaration whose papers all have their disposition. In Japan customs registers the permit afterwards
 * (許可・承認等情報登録), so nothing is declared again: the policy is AUTHORITY_REGISTERS.
 */
@Service
public class CloseDeclaration {

    private final CaseFile file;
    private final OpenMatters matters;
    private final PaperRegister papers;
    private final Workflows workflows;
    private final ApplicationEventPublisher events;

    CloseDeclaration(
            CaseFile file,
            OpenMatters matters,
            PaperRegister papers,
            Workflows workflows,
            ApplicationEventPublisher events) {
        this.file = file;
        this.matters = matters;
        this.papers = papers;
        this.workflows = workflows;
        this.events = events;
    }

    /**
     * Closes it; a second time changes nothing.
     *
     * @throws Refused when it is not released, a paper or a matter is still open, or an electronic declaration of the goods is alive
     */
    @Transactional
    public void close(String reference) {
        PaperDeclaration before = file.open(reference);
        if (before.state() == DeclarationState.CLOSED) {
            return;
        }
        if (before.twinPending()) {
            throw new Refused(Refusal.of("declaration.refused.twin"));
        }
        long open = openPapers(reference);
        if (open > 0) {
            throw new Refused(Refusal.of("declaration.refused.papers-open", open));
        }
        matters.none(before);
        PaperDeclaration after = before.moved(DeclarationState.CLOSED);
        file.put(before, after, "declaration.closed", "");
        events.publishEvent(new DeclarationClosed(reference, after.taken().disruption()));
        workflows.complete(reference, "UserTask_DisposePapers", "system", Map.of());
    }

    /** Whether nothing keeps a released declaration from being closed. */
    @Transactional(readOnly = true)
    public boolean isReady(String reference) {
        PaperDeclaration declaration = file.read(reference);
        return !declaration.twinPending() && openPapers(reference) == 0 && !matters.any(declaration);
    }

    /** Papers of the declaration without disposition. */
    @Transactional(readOnly = true)
    public long openPapers(String reference) {
        return papers.of(reference).stream()
                .filter(paper -> paper.disposition() == null)
                .count();
    }
}
