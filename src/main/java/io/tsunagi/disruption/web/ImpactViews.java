package io.tsunagi.disruption.web;

import io.tsunagi.disruption.domain.DisruptionCase;
import io.tsunagi.disruption.domain.DisruptionCases;
import io.tsunagi.disruption.domain.ImpactState;
import io.tsunagi.disruption.domain.Impacts;
import io.tsunagi.disruption.domain.Impacts.Impact;
import io.tsunagi.disruption.domain.WidenReach;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.People;
import io.tsunagi.identity.Person;
import io.tsunagi.partner.SupplyChainMap.Affected;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together how partners stand in a disruption, in the language of the page. */
@Component
class ImpactViews {

    private final DisruptionCases cases;
    private final Impacts impacts;
    private final People people;
    private final WidenReach widen;

    ImpactViews(DisruptionCases cases, Impacts impacts, People people, WidenReach widen) {
        this.cases = cases;
        this.impacts = impacts;
        this.people = people;
        this.widen = widen;
    }

    /** Every partner it reaches, nearest first; those of whom nobody said anything are potential. */
    @Transactional(readOnly = true)
    public List<Row> rows(String reference, Locale locale) {
        DisruptionCase disruption = cases.find(reference).orElseThrow(() -> new NotHere(reference));
        Map<UUID, Impact> said = impacts.of(List.of(disruption.id())).getOrDefault(disruption.id(), Map.of());
        return cases.reached(disruption.id()).stream()
                .map(one -> row(one, said.get(one.partner().id()), locale))
                .toList();
    }

    /** Names of those whom the map reaches by now and the disruption does not know, nearest first. */
    @Transactional(readOnly = true)
    public List<String> missing(String reference, Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        DisruptionCase disruption = cases.find(reference).orElseThrow(() -> new NotHere(reference));
        return widen.missing(disruption).stream()
                .map(one -> japanese ? one.partner().nameJa() : one.partner().nameEn())
                .toList();
    }

    /** How many stand in each state, none left out. */
    static Map<ImpactState, Long> numbers(List<Row> rows) {
        Map<ImpactState, Long> numbers = new EnumMap<>(ImpactState.class);
        for (ImpactState state : ImpactState.values()) {
            numbers.put(state, rows.stream().filter(row -> row.state() == state).count());
        }
        return numbers;
    }

    private Row row(Affected one, @Nullable Impact impact, Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        return new Row(
                one.partner().code(),
                japanese ? one.partner().nameJa() : one.partner().nameEn(),
                one.depth(),
                japanese ? one.whyJa() : one.whyEn(),
                impact == null ? ImpactState.POTENTIAL : impact.state(),
                impact == null ? null : impact.expectedEnd(),
                impact == null ? "" : impact.note(),
                impact == null ? null : name(impact.setBy()),
                impact == null ? null : impact.setAt());
    }

    private String name(String login) {
        return people.find(login).map(Person::displayName).orElse(login);
    }

    /**
     * How a partner stands.
     *
     * @param setBy who said so; null while nobody did
     */
    record Row(
            String code,
            String name,
            int depth,
            String why,
            ImpactState state,
            @Nullable Instant expectedEnd,
            String note,
            @Nullable String setBy,
            @Nullable Instant setAt) {}
}
