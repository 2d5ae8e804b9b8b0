package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationLodged;
import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.declaration.domain.route.RouteRule;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that the printed declaration was handed in at the customs office. */
@Service
public class LodgeDeclaration {

    private final CaseFile file;
    private final CaseRouting routing;
    private final OpenMatters matters;
    private final PaperRegister papers;
    private final CaseNumbers numbers;
    private final Workflows workflows;
    private final ApplicationEventPublisher events;

    LodgeDeclaration(
            CaseFile file,
            CaseRouting routing,
            OpenMatters matters,
            PaperRegister papers,
            CaseNumbers numbers,
            Workflows workflows,
            ApplicationEventPublisher events) {
        this.file = file;
        this.routing = routing;
        this.matters = matters;
        this.papers = papers;
        this.numbers = numbers;
        this.workflows = workflows;
        this.events = events;
    }

    /**
     * Records it; a second time with the same words changes nothing.
     *
     * @param office customs office it was handed to
     * @param handedOverBy who stood at the counter
     * @param seen occurred is not before its papers were printed
     * @throws Refused when it is not printed, an electronic twin may be alive, a notice of work outside
     *     office hours is not in, or the rule of the case says hold, wait or ask
     *     and no answer of the authority is recorded
     */
    @Transactional
    public void lodge(String reference, Seen seen, String office, String handedOverBy) {
        Map<String, String> details = new Words()
                .must("office", office)
                .must("handedOverBy", handedOverBy)
                .said();
        PaperDeclaration before = file.open(reference);
        if (file.alreadyEntered(before, Kind.LODGED, details)) {
            return;
        }
        RouteRule rule = routing.of(before.taken()).rule();
        if (rule.action().needsAnswer() && !file.entered(before, Kind.AUTHORITY_ANSWERED)) {
            throw new Refused(Refusal.of("declaration.refused.answer-first"));
        }
        matters.noneHoldsLodging(before);
        notBeforePrinting(reference, seen);
        PaperDeclaration after = before.lodged();
        file.enter(after, Kind.LODGED, seen, details);
        numbers.use(reference);
        file.put(before, after, "declaration.lodged", details.getOrDefault("office", ""));
        events.publishEvent(new DeclarationLodged(reference, after.taken().disruption(), file.who()));
        workflows.complete(reference, "UserTask_Lodge", file.who(), Map.of());
    }

    /** Whole minutes are compared: a watch at the counter has no seconds. */
    private void notBeforePrinting(String reference, Seen seen) {
        Instant minute = seen.occurredAt().truncatedTo(ChronoUnit.MINUTES);
        boolean early = papers.of(reference).stream()
                .filter(paper -> paper.disposition() == null)
                .anyMatch(paper -> minute.isBefore(paper.printedAt().truncatedTo(ChronoUnit.MINUTES)));
        if (early) {
            throw new Refused(Refusal.at("occurredAt", "declaration.refused.before.PRINTED"));
        }
    }
}
