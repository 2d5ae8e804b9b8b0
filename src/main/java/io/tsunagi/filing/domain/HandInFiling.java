package io.tsunagi.filing.domain;

import io.tsunagi.filing.FilingState;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.workflow.Workflows;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what happened to a printed filing outside: handed in, answered by the authority, or called off by us. */
@Service
public class HandInFiling {

    /** What an authority may answer. */
    public static final Set<FilingState> ANSWERS =
            Set.of(FilingState.GRANTED, FilingState.REFUSED, FilingState.NOT_NEEDED);

    private final FilingFile file;
    private final RouteFiling routing;
    private final OweWhatFollows owing;
    private final FilingNumbers numbers;
    private final PaperRegister papers;
    private final Workflows workflows;

    HandInFiling(
            FilingFile file,
            RouteFiling routing,
            OweWhatFollows owing,
            FilingNumbers numbers,
            PaperRegister papers,
            Workflows workflows) {
        this.file = file;
        this.routing = routing;
        this.owing = owing;
        this.numbers = numbers;
        this.papers = papers;
        this.workflows = workflows;
    }

    /**
     * When something happened and when it was written down.
     *
     * @param occurredAt null is refused
     * @param writtenAt null when it was the same moment
     */
    public record Moment(
            @Nullable Instant occurredAt, @Nullable Instant writtenAt) {}

    /**
     * Records that it was handed in; a second time with the same words changes nothing.
     *
     * @param office where
     * @param handedOverBy who stood at the counter, or sent it
     * @param permission who at the authority allowed paper, when and how; must be said when the rule card does not simply say so
     */
    @Transactional
    public void lodge(String reference, Moment moment, String office, String handedOverBy, String permission) {
        Filing before = file.open(reference);
        Said said = new Said().must("office", office).must("handedOverBy", handedOverBy);
        Map<String, String> details =
                needsPermission(before) ? said.must("permission", permission).words() : said.words();
        ThreeTimes times = file.times(moment.occurredAt(), moment.writtenAt());
        if (file.alreadyEntered(before, FilingState.LODGED, details)) {
            return;
        }
        Filing after = before.moved(FilingState.LODGED);
        file.enter(after, FilingState.LODGED, times, details);
        numbers.use(after);
        file.put(before, after, "filing.lodged", details.getOrDefault("office", ""));
        owing.promise(after, times);
        workflows.complete(reference, "UserTask_LodgeFiling", file.who().login(), Map.of());
    }

    /**
     * Records the answer of the authority; a second time with the same words changes nothing. A refusal voids the papers.
     *
     * @param answer one of {@link #ANSWERS}
     * @param number the authority's number; empty when it gave none
     * @param evidence how we know: stamped copy, mail, who said it
     */
    @Transactional
    public void answer(String reference, FilingState answer, Moment moment, String number, String evidence) {
        if (!ANSWERS.contains(answer)) {
            throw new Refused(Refusal.at("answer", "filing.refused.answer"));
        }
        Map<String, String> details =
                new Said().may("number", number).must("evidence", evidence).words();
        ThreeTimes times = file.times(moment.occurredAt(), moment.writtenAt());
        Filing before = file.open(reference);
        if (file.alreadyEntered(before, answer, details)) {
            return;
        }
        Filing after = before.moved(answer);
        file.enter(after, answer, times, details);
        file.put(before, after, "filing.answered", details.getOrDefault("number", ""));
        String known = details.getOrDefault("evidence", "");
        if (answer == FilingState.GRANTED) {
            owing.promise(after, times);
        } else {
            owing.callOff(after, known);
        }
        if (answer == FilingState.REFUSED) {
            papers.voidAll(reference, known);
        }
        workflows.complete(reference, "UserTask_RecordAnswer", file.who().login(), Map.of("answer", answer));
    }

    /** Whether the rule card says to hold, wait or ask, so that nothing is handed in before the authority allowed it. */
    private boolean needsPermission(Filing filing) {
        return routing.of(filing)
                .map(route -> route.rule().action().needsAnswer())
                .orElse(false);
    }

    /** Calls it off, its number and what it owes, and voids its papers; a second time changes nothing. */
    @Transactional
    public void withdraw(String reference, String reason) {
        Map<String, String> details = new Said().must("reason", reason).words();
        Filing before = file.open(reference);
        if (before.state() == FilingState.WITHDRAWN) {
            return;
        }
        Filing after = before.moved(FilingState.WITHDRAWN);
        file.enter(after, FilingState.WITHDRAWN, file.times(file.now(), null), details);
        file.put(before, after, "filing.withdrawn", details.getOrDefault("reason", ""));
        String why = details.getOrDefault("reason", "");
        papers.voidAll(reference, why);
        numbers.voidOpen(after, why);
        owing.callOff(after, why);
        workflows.message(reference, "Message_FilingWithdrawn", Map.of());
    }
}
