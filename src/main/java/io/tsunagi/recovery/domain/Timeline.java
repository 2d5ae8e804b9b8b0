package io.tsunagi.recovery.domain;

import io.tsunagi.audit.AuditSearch;
import io.tsunagi.audit.AuditSearch.ActionCount;
import io.tsunagi.audit.AuditSearch.Filter;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.recovery.domain.ReportContent.Event;
import io.tsunagi.recovery.domain.ReportContent.Which;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The timeline of a disruption, from the record: every turn of the whole, and of work that happened many times the first and the last,
 * which is what people ask for: when the first goods left, when the last were handed over.
 */
@Component
class Timeline {

    private static final List<String> TURNS = List.of(
            "disruption.", "mode.", "bulletin.published", "bulletin.withdrawn", "clock.", "obligation.clock-started");
    private static final List<String> OFTEN = List.of(
            "wave.released",
            "handover.recorded",
            "declaration.lodged",
            "declaration.released",
            "filing.submitted",
            "paper.disposed",
            "cost.letter-signed");
    private static final int MOST = 500;

    private final AuditSearch audit;

    Timeline(AuditSearch audit) {
        this.audit = audit;
    }

    /** Its points, oldest first; of more than 500 turns the newest. */
    List<Event> of(Disruption disruption) {
        List<Event> events = new ArrayList<>();
        events.add(new Event(disruption.occurredAt(), "", Which.ONE, disruption.reference(), ""));
        audit.page(Filter.about(disruption.reference()).only(TURNS), null, MOST).stream()
                .map(entry -> new Event(
                        entry.at(),
                        entry.change().action(),
                        Which.ONE,
                        entry.change().reference(),
                        entry.change().note()))
                .forEach(events::add);
        audit.counts(disruption.reference()).stream()
                .filter(count -> OFTEN.contains(count.action()))
                .forEach(count -> often(count, events));
        events.sort(Comparator.comparing(Event::at));
        return List.copyOf(events);
    }

    private static void often(ActionCount count, List<Event> events) {
        if (count.number() == 1) {
            events.add(new Event(count.first(), count.action(), Which.ONE, "", ""));
            return;
        }
        events.add(new Event(count.first(), count.action(), Which.FIRST, "", ""));
        events.add(new Event(count.last(), count.action(), Which.LAST, "", ""));
    }
}
