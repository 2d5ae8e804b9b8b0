package io.tsunagi.risk.web;

import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import io.tsunagi.risk.domain.Today;
import io.tsunagi.risk.domain.plan.Exercise;
import io.tsunagi.risk.domain.plan.FallbackPlan;
import io.tsunagi.risk.domain.plan.FallbackPlans;
import io.tsunagi.risk.web.PlanPages.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans as rows of a page. */
@Component
class PlanViews {

    private static final int PAGE = 50;

    private final FallbackPlans plans;
    private final SupplyChainMap map;
    private final Today today;

    PlanViews(FallbackPlans plans, SupplyChainMap map, Today today) {
        this.plans = plans;
        this.map = map;
        this.today = today;
    }

    /** A page of plans, and at most 50 systems that have none. */
    @Transactional(readOnly = true)
    public Listed list(@Nullable String after, Locale locale) {
        List<FallbackPlan> found =
                plans.page(after == null ? null : plans.find(after).orElse(null), PAGE + 1);
        List<PartnerSystem> systems = map.systems();
        Map<UUID, PartnerSystem> byId =
                systems.stream().collect(Collectors.toMap(PartnerSystem::id, Function.identity()));
        Set<UUID> with = plans.systems();
        List<Choice> without = systems.stream()
                .filter(one -> !with.contains(one.id()))
                .map(one -> Choice.of(one, locale))
                .toList();
        return new Listed(
                found.stream()
                        .limit(PAGE)
                        .map(plan -> row(plan, byId.get(plan.systemId()), locale))
                        .toList(),
                without.subList(0, Math.min(PAGE, without.size())),
                without.size(),
                found.size() > PAGE ? found.get(PAGE - 1).reference() : null);
    }

    /** The system with that id, as a form names it; null when there is none. */
    @Transactional(readOnly = true)
    public @Nullable Choice choice(@Nullable UUID system, Locale locale) {
        return system == null
                ? null
                : map.system(system).map(one -> Choice.of(one, locale)).orElse(null);
    }

    /** The plan with that reference. */
    @Transactional(readOnly = true)
    public Optional<FallbackPlan> find(String reference) {
        return plans.find(reference);
    }

    /** A plan as a row. */
    @Transactional(readOnly = true)
    public Row row(FallbackPlan plan, Locale locale) {
        return row(plan, map.system(plan.systemId()).orElse(null), locale);
    }

    /** Its exercises, the newest first. */
    @Transactional(readOnly = true)
    public List<Exercise> exercises(String reference) {
        return plans.exercises(reference);
    }

    private Row row(FallbackPlan plan, @Nullable PartnerSystem system, Locale locale) {
        return new Row(
                plan,
                system == null ? "" : system.partnerCode(),
                system == null ? "" : Choice.of(system, locale).name(),
                plan.endedAt() != null
                        ? "ENDED"
                        : plan.never() ? "NEVER" : plan.overdue(today.day()) ? "OVERDUE" : "DONE");
    }

    /** A page of plans. */
    record Listed(
            List<Row> rows,
            List<Choice> without,
            int withoutNumber,
            @Nullable String next) {}

    /** A plan; {@code state} is NEVER, OVERDUE, DONE or ENDED. */
    record Row(FallbackPlan plan, String code, String system, String state) {}
}
