package io.tsunagi.risk.domain.plan;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.ReportPart;
import io.tsunagi.partner.SupplyChainMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** By when the plans for the system that failed are to be exercised again, in the closing report. */
@Component
class NextDrillInReport implements ReportPart {

    private static final int PLACE = 70;

    private final FallbackPlans plans;
    private final Disruptions disruptions;
    private final SupplyChainMap map;
    private final MessageSource messages;

    NextDrillInReport(FallbackPlans plans, Disruptions disruptions, SupplyChainMap map, MessageSource messages) {
        this.plans = plans;
        this.disruptions = disruptions;
        this.map = map;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "next-drill";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Content of(String disruption, Locale locale) {
        List<FallbackPlan> standing =
                disruptions.find(disruption).map(this::plans).orElse(List.of());
        return new Content(
                say(locale, "report.drill"),
                standing.isEmpty() ? List.of(say(locale, "report.drill.none")) : List.of(),
                List.of(
                        new Column(say(locale, "report.drill.plan"), 4, false),
                        new Column(say(locale, "report.drill.owner"), 2, false),
                        new Column(say(locale, "report.drill.last"), 2, false),
                        new Column(say(locale, "report.drill.due"), 2, false)),
                standing.stream().map(plan -> row(plan, locale)).toList());
    }

    private List<FallbackPlan> plans(Disruption disruption) {
        return map.systems().stream()
                .filter(system -> system.id().equals(disruption.systemId()))
                .findFirst()
                .flatMap(system -> map.partner(system.partnerCode()))
                .map(partner -> plans.of(partner.id()).stream()
                        .filter(plan -> plan.systemId().equals(disruption.systemId()))
                        .toList())
                .orElse(List.of());
    }

    private List<String> row(FallbackPlan plan, Locale locale) {
        return List.of(
                plan.reference() + " " + plan.name(),
                say(locale, "identity.role." + plan.owner()),
                plan.never() ? say(locale, "report.drill.never") : Objects.toString(plan.exercisedOn()),
                plan.dueOn() == null ? say(locale, "report.drill.now") : Objects.toString(plan.dueOn()));
    }

    private String say(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }
}
