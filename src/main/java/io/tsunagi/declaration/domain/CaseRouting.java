package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.domain.route.Authority;
import io.tsunagi.declaration.domain.route.CaseRoute;
import io.tsunagi.declaration.domain.route.CaseRoutes;
import io.tsunagi.declaration.domain.route.FallbackRoutes;
import io.tsunagi.declaration.domain.route.Procedure;
import io.tsunagi.declaration.domain.route.RouteQuestion;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Fixes the rule of a case when it is taken, and tells it ever after. Cases here are Japanese import declarations. */
@Component
class CaseRouting {

    private final FallbackRoutes routes;
    private final CaseRoutes kept;
    private final Disruptions disruptions;

    CaseRouting(FallbackRoutes routes, CaseRoutes kept, Disruptions disruptions) {
        this.routes = routes;
        this.kept = kept;
        this.disruptions = disruptions;
    }

    /** Asks the table of today and keeps its answer with the case. */
    void fix(TakenCase taken, boolean controlled) {
        kept.keep(taken.id(), taken.partnerId(), ask(taken, controlled, taken.takenAt()));
    }

    /** The rule of the case; for one that was taken before rules were kept, what the table says today. */
    CaseRoute of(TakenCase taken) {
        return kept.of(taken.id()).orElseGet(() -> ask(taken, false, taken.takenAt()));
    }

    private CaseRoute ask(TakenCase taken, boolean controlled, Instant at) {
        String owner = disruptions
                .outage(taken.disruption())
                .orElseThrow(() -> new NotHere(taken.disruption()))
                .owner();
        RouteQuestion question = new RouteQuestion(
                Authority.JAPAN, Procedure.IMPORT, taken.lastConfirmed().name(), owner, controlled);
        return new CaseRoute(question, routes.table(Authority.JAPAN), routes.rule(question), at);
    }
}
