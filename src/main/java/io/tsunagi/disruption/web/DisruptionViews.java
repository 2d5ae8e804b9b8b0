package io.tsunagi.disruption.web;

import io.tsunagi.disruption.InFlight;
import io.tsunagi.disruption.domain.DisruptionCase;
import io.tsunagi.disruption.domain.DisruptionCases;
import io.tsunagi.disruption.domain.PreviewBlastRadius;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.People;
import io.tsunagi.identity.Person;
import io.tsunagi.partner.SupplyChainMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of disruptions show, in the language of the page. */
@Component
class DisruptionViews {

    private static final int LISTED = 200;

    private final DisruptionCases cases;
    private final PreviewBlastRadius blastRadius;
    private final SupplyChainMap map;
    private final People people;
    private final Times times;
    private final Days days;

    DisruptionViews(
            DisruptionCases cases,
            PreviewBlastRadius blastRadius,
            SupplyChainMap map,
            People people,
            Times times,
            Days days) {
        this.cases = cases;
        this.blastRadius = blastRadius;
        this.map = map;
        this.people = people;
        this.times = times;
        this.days = days;
    }

    /** Every disruption, newest first. */
    List<DisruptionView> all(Locale locale) {
        return cases.newest(LISTED).stream()
                .map(disruption -> view(disruption, locale))
                .toList();
    }

    /** One disruption; 404 when there is none. */
    DisruptionView view(String reference, Locale locale) {
        return view(known(reference), locale);
    }

    /** Whom it reaches as frozen at its declaration, with what was in flight then, or is now while it was not counted. */
    RadiusView radius(String reference, Locale locale) {
        DisruptionCase disruption = known(reference);
        List<InFlight.Count> counted = cases.assessed(disruption.id());
        List<InFlight.Count> counts = counted.isEmpty()
                ? blastRadius
                        .preview(disruption.systemId())
                        .map(now -> now.counts())
                        .orElse(List.of())
                : counted;
        return RadiusView.of(disruption.rto().toHours(), cases.reached(disruption.id()), counts, locale);
    }

    /** What a failure of that system would touch now; empty when there is no such system. */
    Optional<RadiusView> preview(UUID system, Locale locale) {
        return blastRadius.preview(system).map(radius -> RadiusView.of(radius, locale));
    }

    /** Every system that may be chosen, by partner and name. */
    List<SystemChoice> systems(Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        return map.systems().stream()
                .map(system -> new SystemChoice(
                        system.id().toString(),
                        map.partner(system.partnerCode())
                                        .map(partner -> japanese ? partner.nameJa() : partner.nameEn())
                                        .orElse(system.partnerCode())
                                + " "
                                + (japanese ? system.nameJa() : system.nameEn())))
                .toList();
    }

    private DisruptionCase known(String reference) {
        return cases.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    private DisruptionView view(DisruptionCase disruption, Locale locale) {
        DisruptionCase.Declaration said = disruption.declaration();
        DisruptionCase.Decision decision = disruption.decision();
        DisruptionCase.SystemUp up = disruption.systemUp();
        DisruptionCase.Closing closing = disruption.closing();
        return new DisruptionView(
                disruption.reference(),
                locale.getLanguage().equals("ja") ? disruption.titleJa() : disruption.titleEn(),
                disruption.state(),
                days.of(disruption),
                said.kind().name(),
                said.owner().name(),
                said.cause(),
                said.authority(),
                said.authorityNumber(),
                said.times().occurredAt(),
                said.times().writtenAt(),
                said.times().enteredAt(),
                said.expectedEnd(),
                disruption.rtoDueAt(),
                up == null && !disruption.state().isOver() && times.now().isAfter(disruption.rtoDueAt()),
                name(said.person()),
                decision == null ? null : name(decision.person()),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.falseAlarm(),
                up,
                up == null ? null : name(up.person()),
                closing,
                closing == null ? null : name(closing.person()));
    }

    private String name(@Nullable String login) {
        if (login == null) {
            return "";
        }
        return people.find(login).map(Person::displayName).orElse(login);
    }

    /** A system that may be chosen. */
    record SystemChoice(String id, String name) {}
}
