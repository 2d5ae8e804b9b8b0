package io.tsunagi.filing.domain;

import io.tsunagi.declaration.DeclarationFacts;
import io.tsunagi.declaration.DeclarationFacts.Facts;
import io.tsunagi.declaration.domain.route.Authority;
import io.tsunagi.declaration.domain.route.Procedure;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.paper.FormCatalogue;
import io.tsunagi.paper.FormCatalogue.Form;
import io.tsunagi.paper.FormDuties;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.References;
import io.tsunagi.workflow.Workflows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a filing on a form, alone or for a case, with what is known already in its boxes. */
@Service
public class BeginFiling {

    /** Message of the refusal that asks whether a form of another authority than the case's is meant. */
    public static final String OTHER_AUTHORITY = "filing.refused.other-authority";

    private static final List<String> FITS = List.of("jp/", "any/");

    private final FilingFile file;
    private final Filings filings;
    private final FormCatalogue forms;
    private final Disruptions disruptions;
    private final DeclarationFacts cases;
    private final References references;
    private final RouteFiling routing;
    private final Workflows workflows;
    private final Times times;

    BeginFiling(
            FilingFile file,
            Filings filings,
            FormCatalogue forms,
            Disruptions disruptions,
            DeclarationFacts cases,
            References references,
            RouteFiling routing,
            Workflows workflows,
            Times times) {
        this.file = file;
        this.filings = filings;
        this.forms = forms;
        this.disruptions = disruptions;
        this.cases = cases;
        this.references = references;
        this.routing = routing;
        this.workflows = workflows;
        this.times = times;
    }

    /**
     * What is asked for.
     *
     * @param disruption reference of the disruption
     * @param form key of the form
     * @param caseReference reference of a declaration of that disruption; blank for none
     * @param dueAt until when it is to be handed in; null when nothing presses
     * @param otherAuthority whether it was said that the form goes to another authority than the case, on purpose
     */
    public record Command(
            String disruption,
            String form,
            String caseReference,
            @Nullable Instant dueAt,
            boolean otherAuthority) {

        /** A form of the authority of the case. */
        public Command(String disruption, String form, String caseReference, @Nullable Instant dueAt) {
            this(disruption, form, caseReference, dueAt, false);
        }
    }

    /** Whether the form goes where the declarations here go: to Japan Customs, or to any authority. */
    public static boolean fitsCases(Form form) {
        return FITS.stream().anyMatch(form.key()::startsWith);
    }

    /**
     * Begins it. A second time by the same person, as long as the first draft is untouched, answers that one.
     *
     * @return its reference
     * @throws Refused when the form is not for filings, goes to another authority than the case and nobody said so, the case is not one of the disruption, or no fallback work may be done
     */
    @Transactional
    public String begin(Command command) {
        Disruption disruption =
                disruptions.find(command.disruption()).orElseThrow(() -> new NotHere(command.disruption()));
        if (disruption.state() != State.FALLBACK && disruption.state() != State.RECOVERY) {
            throw new Refused(Refusal.of("filing.refused.disruption"));
        }
        LocalDate today = file.now().atZone(times.zone()).toLocalDate();
        if (command.form().isBlank()) {
            throw new Refused(Refusal.at("form", "filing.refused.choose-form"));
        }
        Form form = forms.find(command.form(), today)
                .orElseThrow(() -> new Refused(Refusal.at("form", "filing.refused.form", command.form())));
        Facts facts = facts(command);
        if (facts != null && !fitsCases(form) && !command.otherAuthority()) {
            throw new Refused(Refusal.at(
                    "form",
                    OTHER_AUTHORITY,
                    facts.reference(),
                    form.authority().ja() + " / " + form.authority().en()));
        }
        Begun begun = new Begun(
                UUID.randomUUID(),
                "",
                disruption.reference(),
                facts == null ? null : facts.reference(),
                facts == null ? null : facts.partnerId(),
                form.key(),
                form.edition(),
                form.examinedBy(),
                file.now(),
                file.who().login());
        return filings.untouched(begun).orElseGet(() -> begin(begun, form, disruption, facts, command.dueAt()));
    }

    private String begin(
            Begun begun, Form form, Disruption disruption, @Nullable Facts facts, @Nullable Instant dueAt) {
        Begun numbered = new Begun(
                begun.id(),
                references.next("F").toString(),
                begun.disruption(),
                begun.caseReference(),
                begun.partnerId(),
                begun.form(),
                begun.formEdition(),
                begun.examinedBy(),
                begun.begunAt(),
                begun.begunBy());
        Filing filing = Filing.begin(numbered, content(form, disruption, facts), dueAt);
        file.begin(filing, form.name(Locale.JAPANESE) + " (" + form.title().en() + ")");
        routing.first(filing, isOfTheCase(form) && facts != null ? facts.lastConfirmed() : null);
        workflows.start("FilingProcess", numbered.reference(), Map.of("examinedBy", numbered.examinedBy()));
        return numbered.reference();
    }

    /** Whether the form declares the very goods of an import declaration here, so that what was confirmed of that one counts. */
    private static boolean isOfTheCase(Form form) {
        FormDuties.Route route = form.duties().route();
        return route != null
                && route.authority().equals(Authority.JAPAN.name())
                && route.procedures().get(0).equals(Procedure.IMPORT.name());
    }

    private FilingContent content(Form form, Disruption disruption, @Nullable Facts facts) {
        Map<String, String> known = new TreeMap<>();
        if (facts != null) {
            known.putAll(facts.boxes());
            known.put("case", facts.reference());
        }
        known.put("disruption", disruption.reference());
        known.put("disruptionTitle", disruption.titleJa());
        known.put("outageSince", times.exact(disruption.occurredAt()));
        return Prefill.of(form, known, facts == null ? List.of() : facts.lines());
    }

    private @Nullable Facts facts(Command command) {
        if (command.caseReference().isBlank()) {
            return null;
        }
        return cases.find(command.caseReference().strip())
                .filter(facts -> facts.disruption().equals(command.disruption()))
                .orElseThrow(
                        () -> new Refused(Refusal.at("caseReference", "filing.refused.case", command.caseReference())));
    }
}
