package io.tsunagi.filing.domain;

import io.tsunagi.declaration.domain.route.Authority;
import io.tsunagi.declaration.domain.route.CaseRoute;
import io.tsunagi.declaration.domain.route.FallbackRoutes;
import io.tsunagi.declaration.domain.route.Procedure;
import io.tsunagi.declaration.domain.route.RouteQuestion;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.filing.FilingState;
import io.tsunagi.frame.NotHere;
import io.tsunagi.paper.FormDuties;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rule card of a filing: asked of the authority that the form names when the filing is begun, asked again when somebody says
 * otherwise in the draft, and kept with the filing from then on, however the table changes.
 */
@Service
public class RouteFiling {

    private final FilingFile file;
    private final FilingForms forms;
    private final FilingRoutes kept;
    private final FallbackRoutes routes;
    private final Disruptions disruptions;

    RouteFiling(FilingFile file, FilingForms forms, FilingRoutes kept, FallbackRoutes routes, Disruptions disruptions) {
        this.file = file;
        this.forms = forms;
        this.kept = kept;
        this.routes = routes;
        this.disruptions = disruptions;
    }

    /**
     * What the rule depends on, besides whose outage it is.
     *
     * @param procedure one of those the form may be filed for
     * @param lastConfirmed what the system had confirmed of it before the outage
     * @param controlled whether the goods are controlled or licensable
     */
    public record Asked(String procedure, String lastConfirmed, boolean controlled) {

        /** Nothing was sent of it, and the goods are free. */
        static Asked first(FormDuties.Route route) {
            return new Asked(route.procedures().get(0), "NOT_SENT", false);
        }
    }

    /**
     * Asks again for a draft; the same question a second time changes nothing.
     *
     * @throws Refused when it is no draft any more, the form has no table, or the procedure or state is none of its own
     */
    @Transactional
    public void ask(String reference, Asked asked) {
        Filing filing = file.open(reference);
        if (filing.state() != FilingState.DRAFT) {
            throw new Refused(Refusal.of("filing.refused.rule-fixed"));
        }
        FormDuties.Route route = forms.of(filing.begun()).duties().route();
        if (route == null) {
            throw new Refused(Refusal.of("filing.refused.no-rule"));
        }
        CaseRoute before = kept.of(filing.begun()).orElse(null);
        RouteQuestion question = question(filing, route, asked);
        if (before != null && before.question().equals(question)) {
            return;
        }
        CaseRoute after = answer(question);
        kept.keep(filing.begun(), after);
        file.note(filing, "filing.rule-asked", after.rule().reason());
    }

    /** Asks for a filing that is being begun, when its form has a table. */
    void first(Filing filing, @Nullable String lastConfirmed) {
        FormDuties.Route route = forms.of(filing.begun()).duties().route();
        if (route != null) {
            Asked asked = Asked.first(route);
            kept.keep(
                    filing.begun(),
                    answer(question(
                            filing,
                            route,
                            lastConfirmed == null
                                    ? asked
                                    : new Asked(asked.procedure(), lastConfirmed, asked.controlled()))));
        }
    }

    /** The rule of a filing: the one it was given, or what the table says today to one that is older than its rule. */
    Optional<CaseRoute> of(Filing filing) {
        Optional<CaseRoute> known = kept.of(filing.begun());
        FormDuties.Route route = forms.of(filing.begun()).duties().route();
        return known.isPresent() || route == null
                ? known
                : Optional.of(answer(question(filing, route, Asked.first(route))));
    }

    /** The states that may be asked about, for all procedures of a form. */
    static List<String> states(FormDuties.Route route) {
        return route.procedures().stream()
                .flatMap(procedure -> Procedure.valueOf(procedure).states().stream())
                .distinct()
                .toList();
    }

    private RouteQuestion question(Filing filing, FormDuties.Route route, Asked asked) {
        if (!route.procedures().contains(asked.procedure())) {
            throw new Refused(Refusal.at("procedure", "filing.refused.procedure"));
        }
        String disruption = filing.begun().disruption();
        String owner = disruptions
                .outage(disruption)
                .orElseThrow(() -> new NotHere(disruption))
                .owner();
        return new RouteQuestion(
                Authority.valueOf(route.authority()),
                Procedure.valueOf(asked.procedure()),
                asked.lastConfirmed(),
                owner,
                asked.controlled());
    }

    private CaseRoute answer(RouteQuestion question) {
        return new CaseRoute(question, routes.table(question.authority()), routes.rule(question), file.now());
    }
}
