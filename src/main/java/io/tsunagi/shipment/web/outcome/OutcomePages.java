package io.tsunagi.shipment.web.outcome;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.difference.Substitution.How;
import io.tsunagi.shipment.domain.outcome.Appeals;
import io.tsunagi.shipment.domain.outcome.DecideOutcome;
import io.tsunagi.shipment.domain.outcome.Outcome;
import io.tsunagi.shipment.domain.outcome.OutcomeKind;
import io.tsunagi.shipment.domain.outcome.OutcomeReason;
import io.tsunagi.shipment.domain.outcome.Outcomes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deciding about shipments, one decision with its notice and appeals, and all decisions of a disruption. */
@Controller
class OutcomePages {

    private final DecideOutcome decide;
    private final Outcomes outcomes;
    private final Appeals appeals;
    private final Shipments shipments;
    private final Disruptions disruptions;
    private final OutcomeWords words;
    private final SignedIn signedIn;
    private final Times times;
    private final MessageSource messages;

    OutcomePages(
            DecideOutcome decide,
            Outcomes outcomes,
            Appeals appeals,
            Shipments shipments,
            Disruptions disruptions,
            OutcomeWords words,
            SignedIn signedIn,
            Times times,
            MessageSource messages) {
        this.decide = decide;
        this.outcomes = outcomes;
        this.appeals = appeals;
        this.shipments = shipments;
        this.disruptions = disruptions;
        this.words = words;
        this.signedIn = signedIn;
        this.times = times;
        this.messages = messages;
    }

    @GetMapping("/outcomes/new")
    @PreAuthorize(OutcomeDoors.MAY_DECIDE)
    String form(
            @RequestParam(required = false) @Nullable List<String> pick,
            @RequestParam(required = false) @Nullable OutcomeKind kind,
            Model model) {
        return form(pick == null ? List.of() : pick, kind, new Typing(Map.of(), Map.of()), model);
    }

    @PostMapping("/outcomes")
    @PreAuthorize(OutcomeDoors.MAY_DECIDE)
    String decide(
            @RequestParam(required = false) @Nullable List<String> pick,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        List<String> picked = pick == null ? List.of() : pick;
        TypedOutcome form = new TypedOutcome(typed);
        try {
            List<Outcome> decided = decide.decide(
                    form.request(),
                    picked,
                    form.decision(times),
                    signedIn.person().login());
            flash.addFlashAttribute("notice", "outcome.decided");
            String disruption = decided.get(0).disruption();
            return decided.size() == 1 || disruption == null
                    ? "redirect:/shipments/" + decided.get(0).reference()
                    : "redirect:/disruptions/" + disruption + "/outcomes";
        } catch (Refused refused) {
            return form(
                    picked, form.decision(times).kind(), Typing.of(typed, refused.refusals(), messages, locale), model);
        }
    }

    @GetMapping("/outcomes/{id:[0-9a-f-]{36}}")
    @PreAuthorize(OutcomeDoors.MAY_READ)
    String show(@PathVariable UUID id, Model model) {
        Map<String, String> typed = new HashMap<>();
        typed.put("at", times.input(times.now()));
        return show(id, new Typing(typed, Map.of()), model);
    }

    @GetMapping("/disruptions/{ref}/outcomes")
    @PreAuthorize(OutcomeDoors.MAY_READ)
    String list(@PathVariable String ref, Model model) {
        Disruption disruption = disruptions.find(ref).orElseThrow(() -> new NotHere(ref));
        model.addAttribute("disruption", disruption);
        model.addAttribute("appeals", appeals.open(disruption.partnerIds()));
        model.addAttribute("due", outcomes.due(disruption.partnerIds(), times.now()));
        model.addAttribute("outcomes", outcomes.newest(disruption.partnerIds(), disruption.occurredAt()));
        return "shipment/outcomes";
    }

    /** The page of a decision with what was typed into it. */
    String show(UUID id, Typing typing, Model model) {
        Outcome outcome = outcomes.find(id).orElseThrow(() -> new NotHere(id.toString()));
        Shipment shipment = shipments.find(outcome.reference()).orElse(null);
        model.addAttribute("outcome", outcome);
        model.addAttribute("shipment", shipment);
        model.addAttribute(
                "appeals",
                appeals.of(outcome.reference()).stream()
                        .filter(appeal -> appeal.outcomeId().equals(id))
                        .toList());
        model.addAttribute("noticeJa", words.notice(outcome, shipment, Locale.JAPANESE));
        model.addAttribute("noticeEn", words.notice(outcome, shipment, Locale.ENGLISH));
        model.addAttribute("mine", outcome.decidedBy().equals(signedIn.person().login()));
        model.addAttribute("hows", How.values());
        model.addAttribute("typing", typing);
        model.addAttribute("request", UUID.randomUUID());
        return "shipment/outcome";
    }

    private String form(List<String> picked, @Nullable OutcomeKind kind, Typing typing, Model model) {
        List<Shipment> found = picked.stream()
                .distinct()
                .limit(DecideOutcome.MOST)
                .map(shipments::find)
                .flatMap(Optional::stream)
                .toList();
        model.addAttribute("picked", picked);
        model.addAttribute("shipments", found);
        model.addAttribute("kind", kind);
        model.addAttribute(
                "kinds",
                found.size() == 1 ? words.possible(found.get(0)) : List.of(OutcomeKind.DEFER, OutcomeKind.REJECT));
        model.addAttribute("reasons", kind == null ? List.of() : OutcomeReason.of(kind));
        model.addAttribute("typing", typing);
        model.addAttribute("request", UUID.randomUUID());
        return "shipment/outcome-new";
    }
}
