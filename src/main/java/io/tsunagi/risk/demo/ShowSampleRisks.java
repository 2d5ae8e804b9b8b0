package io.tsunagi.risk.demo;

import io.tsunagi.identity.DemoScene;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import io.tsunagi.risk.domain.Ingredient;
import io.tsunagi.risk.domain.RecordEvidence;
import io.tsunagi.risk.domain.Today;
import io.tsunagi.risk.domain.plan.FallbackPlans;
import io.tsunagi.risk.domain.plan.RecordPlan;
import io.tsunagi.risk.domain.score.KeepScores;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shows an invented partner with evidence of every kind, one piece of which ends soon, and two plans nobody has exercised; unless any plan
 * is there. Nothing is said of a partner that really exists.
 */
@Component
@Profile("demo")
@Order(90)
class ShowSampleRisks implements DemoScene {

    private static final String PARTNER = "SAMPLE-CARRIER";
    private static final List<String> PLANNED = List.of(PARTNER, "SAMPLE-FORWARDER");
    private static final int SOON = 20;
    private static final int LONG = 300;

    private final SupplyChainMap map;
    private final RecordEvidence evidence;
    private final RecordPlan planning;
    private final KeepScores scores;
    private final State state;

    ShowSampleRisks(SupplyChainMap map, RecordEvidence evidence, RecordPlan planning, KeepScores scores, State state) {
        this.map = map;
        this.evidence = evidence;
        this.planning = planning;
        this.scores = scores;
        this.state = state;
    }

    @Override
    public void play(SampleActors actors) {
        actors.as("manager", () -> {
            if (!state.plans().systems().isEmpty() || map.partner(PARTNER).isEmpty()) {
                return;
            }
            map.systems().stream()
                    .filter(system -> PLANNED.contains(system.partnerCode()))
                    .forEach(this::plan);
            show(Ingredient.MFA_ALL, "PARTLY", LONG);
            show(Ingredient.EDR_WATCH, "YES", SOON);
            show(Ingredient.CLAUSE_MFA, "YES", LONG);
            show(Ingredient.SCS_STARS, "STAR_3", LONG);
            scores.keep();
        });
    }

    private void plan(PartnerSystem system) {
        planning.record(new RecordPlan.Command(
                system.id(), system.nameJa() + "停止時の手順（見本）", "赤い棚の2段目（見本） / red shelf (sample)", Role.COORDINATOR, 12));
    }

    private void show(Ingredient item, String answer, int days) {
        LocalDate today = state.today().day();
        evidence.record(new RecordEvidence.Command(
                PARTNER, item, answer, "見本 / sample", today, today.plusDays(days), "", "", new byte[0]));
    }

    /** What is there already, and the day. */
    @Component("riskDemoState")
    @Profile("demo")
    record State(FallbackPlans plans, Today today) {}
}
