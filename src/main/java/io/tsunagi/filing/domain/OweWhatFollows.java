package io.tsunagi.filing.domain;

import io.tsunagi.declaration.domain.route.RouteRule;
import io.tsunagi.filing.FilingState;
import io.tsunagi.frame.Times;
import io.tsunagi.obligation.CountedFrom;
import io.tsunagi.obligation.ObligationKind;
import io.tsunagi.obligation.Obligations;
import io.tsunagi.obligation.Obligations.Promise;
import io.tsunagi.obligation.Obligations.Words;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.FormDuties;
import io.tsunagi.paper.PaperDisposed;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.ThreeTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters into the ledger what the rule of a filing and its form make us owe, and settles what its papers show. Deadlines of an
 * authority run from when something happened, however late it was entered. What needs other evidence stays open until somebody
 * gives it in the ledger.
 */
@Component
class OweWhatFollows {

    private static final String KIND = "F-";
    private static final String NOTHING = "NONE";
    private static final String SYSTEM_UP = "SYSTEM_UP";

    /** What becomes of all papers that count, and the obligation that it shows to be met. */
    private static final Map<Disposition, ObligationKind> SHOWN = Map.of(
            Disposition.REGISTERED_AFTER, ObligationKind.REGISTRATION_CHECK,
            Disposition.RE_KEYED, ObligationKind.BACK_ENTRY);

    private final Filings filings;
    private final FilingForms forms;
    private final RouteFiling routing;
    private final PaperRegister papers;
    private final Obligations obligations;
    private final ZoneId zone;

    OweWhatFollows(
            Filings filings,
            FilingForms forms,
            RouteFiling routing,
            PaperRegister papers,
            Obligations obligations,
            Times times) {
        this.filings = filings;
        this.forms = forms;
        this.routing = routing;
        this.papers = papers;
        this.obligations = obligations;
        this.zone = times.zone();
    }

    /** The filing has just become what it is, at these times. A second time changes nothing. */
    void promise(Filing filing, ThreeTimes times) {
        RouteRule rule = routing.of(filing).map(route -> route.rule()).orElse(null);
        if (rule != null
                && filing.state() == FilingState.LODGED
                && !rule.obligation().equals(NOTHING)) {
            Integer hours = rule.deadlineHours();
            promise(
                    filing,
                    ObligationKind.valueOf(rule.obligation()),
                    new Words(rule.after().ja(), rule.after().en()),
                    rule.basis(),
                    hours == null ? null : Duration.ofHours(hours),
                    rule.deadlineFrom().equals(SYSTEM_UP) ? null : times);
        }
        String procedure = routing.of(filing)
                .map(route -> route.question().procedure().name())
                .orElse("");
        List<ObligationKind> owed = obligations.of(filing.reference()).stream()
                .filter(line -> line.state().equals("OPEN"))
                .map(Obligations.Owed::kind)
                .toList();
        for (FormDuties.Promise promise : forms.of(filing.begun()).duties().promises()) {
            ObligationKind kind = ObligationKind.valueOf(promise.kind());
            boolean now = filing.state().name().equals(promise.when())
                    && (promise.procedure() == null || promise.procedure().equals(procedure));
            if (now && !owed.contains(kind)) {
                promise(
                        filing,
                        kind,
                        new Words(promise.what().ja(), promise.what().en()),
                        filing.begun().form() + ": " + promise.basis(),
                        term(promise.term(), times.occurredAt()),
                        times);
            }
        }
        settle(filing);
    }

    /** The filing is called off, refused or not needed: nothing follows from it. */
    void callOff(Filing filing, String reason) {
        obligations.callOff(filing.reference(), reason);
    }

    @EventListener
    @Transactional
    public void on(PaperDisposed disposed) {
        if (disposed.caseReference().startsWith(KIND)) {
            filings.find(disposed.caseReference()).ifPresent(this::settle);
        }
    }

    /**
     * Once the authority has granted it and every paper has its fate: settles what all that count show, and leaves to somebody's
     * hands what they might have shown and did not.
     */
    private void settle(Filing filing) {
        List<PaperRegister.Paper> known = papers.of(filing.reference()).stream()
                .filter(paper -> paper.form().equals(filing.begun().form()))
                .toList();
        boolean open = known.stream().anyMatch(paper -> paper.disposition() == null);
        if (filing.state() != FilingState.GRANTED || known.isEmpty() || open) {
            return;
        }
        Disposition fate = PaperRegister.endedAll(known).orElse(null);
        String proof = filing.reference() + ": " + known.size() + " × " + (fate == null ? "?" : fate);
        SHOWN.forEach((shownBy, kind) -> {
            if (shownBy == fate) {
                obligations.settle(filing.reference(), kind, proof);
            } else {
                obligations.leave(filing.reference(), kind, proof);
            }
        });
    }

    private void promise(
            Filing filing,
            ObligationKind kind,
            Words what,
            String basis,
            @Nullable Duration term,
            @Nullable ThreeTimes start) {
        obligations.promise(new Promise(
                kind,
                filing.reference(),
                filing.begun().disruption(),
                filing.begun().partnerId(),
                what,
                basis,
                term,
                CountedFrom.OCCURRED,
                start));
    }

    /** Years and months are counted in the calendar of the house. */
    private @Nullable Duration term(@Nullable Period term, Instant from) {
        return term == null
                ? null
                : Duration.between(from, from.atZone(zone).plus(term).toInstant());
    }
}
