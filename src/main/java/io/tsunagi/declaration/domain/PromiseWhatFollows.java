package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.DeclarationClosed;
import io.tsunagi.declaration.DeclarationLodged;
import io.tsunagi.declaration.domain.Fact.Kind;
import io.tsunagi.declaration.domain.route.RouteRule;
import io.tsunagi.obligation.CountedFrom;
import io.tsunagi.obligation.ObligationKind;
import io.tsunagi.obligation.Obligations;
import io.tsunagi.obligation.Obligations.Promise;
import io.tsunagi.obligation.Obligations.Words;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.PaperRegister.Paper;
import io.tsunagi.shared.ThreeTimes;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters into the ledger what the rule of a case makes us owe once it is lodged, and settles with the closing of the case what
 * its papers show: that customs registered the permit (許可・承認等情報登録) is shown by every copy of the declaration that counts
 * having been registered afterwards, and by no other end. What they do not show stays open for somebody to prove. Deadlines of an authority run from when something happened, however late it was entered.
 */
@Component
class PromiseWhatFollows {

    private static final String NOTHING = "NONE";
    private static final String SYSTEM_UP = "SYSTEM_UP";

    private final Declarations declarations;
    private final CaseRouting routing;
    private final PaperRegister papers;
    private final Obligations obligations;

    PromiseWhatFollows(Declarations declarations, CaseRouting routing, PaperRegister papers, Obligations obligations) {
        this.declarations = declarations;
        this.routing = routing;
        this.papers = papers;
        this.obligations = obligations;
    }

    @EventListener
    @Transactional
    public void on(DeclarationLodged lodged) {
        PaperDeclaration declaration = declarations.find(lodged.reference()).orElseThrow();
        RouteRule rule = routing.of(declaration.taken()).rule();
        if (rule.obligation().equals(NOTHING)) {
            return;
        }
        Integer hours = rule.deadlineHours();
        obligations.promise(new Promise(
                ObligationKind.valueOf(rule.obligation()),
                lodged.reference(),
                lodged.disruption(),
                declaration.taken().partnerId(),
                new Words(rule.after().ja(), rule.after().en()),
                rule.basis(),
                hours == null ? null : Duration.ofHours(hours),
                CountedFrom.OCCURRED,
                rule.deadlineFrom().equals(SYSTEM_UP) ? null : lodgedAt(declaration)));
    }

    @EventListener
    @Transactional
    public void on(DeclarationClosed closed) {
        List<Paper> forms = papers.of(closed.reference()).stream()
                .filter(paper -> paper.form().equals(PrintedForm.FORM))
                .toList();
        Map<String, Long> fates = forms.stream()
                .collect(Collectors.groupingBy(
                        paper -> String.valueOf(paper.disposition()), TreeMap::new, Collectors.counting()));
        String proof = fates.entrySet().stream()
                .map(fate -> fate.getValue() + " × " + fate.getKey())
                .collect(Collectors.joining(", "));
        String shown = closed.reference() + " CLOSED: " + proof;
        if (PaperRegister.endedAll(forms).stream().anyMatch(Disposition.REGISTERED_AFTER::equals)) {
            obligations.settle(closed.reference(), ObligationKind.REGISTRATION_CHECK, shown);
        } else {
            obligations.leave(closed.reference(), ObligationKind.REGISTRATION_CHECK, shown);
        }
    }

    private ThreeTimes lodgedAt(PaperDeclaration declaration) {
        return declarations.facts(declaration).stream()
                .filter(fact -> fact.kind() == Kind.LODGED)
                .max(Comparator.comparingInt(Fact::edition))
                .map(Fact::times)
                .orElseThrow();
    }
}
