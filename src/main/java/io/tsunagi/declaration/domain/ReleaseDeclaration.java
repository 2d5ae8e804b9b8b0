package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationReleased;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the permission by customs (許可): number, official time and how it was given. */
@Service
public class ReleaseDeclaration {

    /** How a permission may be given in an outage. */
    public static final Set<String> WAYS = Set.of("PAPER", "MAIL", "ORAL");

    private final CaseFile file;
    private final OpenMatters matters;
    private final Workflows workflows;
    private final ApplicationEventPublisher events;

    ReleaseDeclaration(CaseFile file, OpenMatters matters, Workflows workflows, ApplicationEventPublisher events) {
        this.file = file;
        this.matters = matters;
        this.workflows = workflows;
        this.events = events;
    }

    /**
     * Records it; a second time with the same words changes nothing.
     *
     * @param seen occurred is the official time
     * @param number permission number
     * @param by one of {@link #WAYS}
     * @param givenBy who said or sent it; must be told when it came by mail or orally
     * @throws Refused when something is still to be paid, or customs waits for an answer or an inspection
     */
    @Transactional
    public void release(String reference, Seen seen, String number, String by, String givenBy) {
        Map<String, String> details = new Words()
                .must("number", number)
                .must("by", by)
                .may("givenBy", givenBy)
                .refuse(!by.equals("PAPER") && givenBy.isBlank(), "givenBy", "declaration.refused.release-by-whom")
                .refuse(!by.isBlank() && !WAYS.contains(by), "by", "declaration.refused.choice")
                .said();
        PaperDeclaration before = file.open(reference);
        if (file.alreadyEntered(before, Kind.RELEASED, details)) {
            return;
        }
        if (before.state() == DeclarationState.ACCEPTED && before.toPay()) {
            throw new Refused(Refusal.of("declaration.refused.unpaid"));
        }
        matters.noneHoldsRelease(before);
        PaperDeclaration after = before.moved(DeclarationState.RELEASED);
        file.enter(after, Kind.RELEASED, seen, details);
        file.put(before, after, "declaration.released", details.getOrDefault("number", ""));
        events.publishEvent(new DeclarationReleased(reference, after.taken().disruption(), file.who()));
        workflows.complete(reference, "UserTask_RecordRelease", file.who(), Map.of());
    }
}
