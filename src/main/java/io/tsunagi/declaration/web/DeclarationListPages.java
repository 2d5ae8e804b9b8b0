package io.tsunagi.declaration.web;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Declarations.Position;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.MeterPaper;
import io.tsunagi.declaration.domain.Reading;
import io.tsunagi.declaration.domain.TakeCase;
import io.tsunagi.declaration.domain.route.Authority;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The declarations of a disruption, and taking a case into fallback. */
@Controller
@RequestMapping("/disruptions/{disruption}/declarations")
class DeclarationListPages {

    private static final List<LastConfirmed> LAST_CONFIRMED = List.of(LastConfirmed.values());

    private final Reading reading;
    private final TakeCase taking;
    private final Disruptions disruptions;
    private final DeclarationView views;
    private final Times times;
    private final MessageSource messages;
    private final MeterPaper meter;

    DeclarationListPages(
            Reading reading,
            TakeCase taking,
            Disruptions disruptions,
            DeclarationView views,
            Times times,
            MessageSource messages,
            MeterPaper meter) {
        this.reading = reading;
        this.meter = meter;
        this.taking = taking;
        this.disruptions = disruptions;
        this.views = views;
        this.times = times;
        this.messages = messages;
    }

    @GetMapping
    @PreAuthorize(Readers.MAY_READ)
    String list(
            @PathVariable("disruption") String reference,
            @RequestParam(required = false) @Nullable DeclarationState state,
            @RequestParam(required = false) @Nullable Instant afterDeadline,
            @RequestParam(required = false) @Nullable String afterReference,
            Model model,
            Locale locale) {
        Disruption disruption = find(reference);
        Position after =
                afterDeadline == null || afterReference == null ? null : new Position(afterDeadline, afterReference);
        Reading.Page page = reading.page(reference, state, after);
        model.addAttribute("disruption", disruption);
        model.addAttribute("rows", page.rows());
        model.addAttribute("next", nextPath(reference, state, page.next()));
        model.addAttribute("share", meter.ofThisYear(Authority.JAPAN));
        model.addAttribute("tallies", reading.byState(reference));
        model.addAttribute("chosen", state);
        model.addAttribute("partners", views.partnerNames(locale));
        return "declaration/list";
    }

    @GetMapping("/new")
    @PreAuthorize("hasRole('BROKER')")
    String taking(
            @PathVariable("disruption") String reference,
            @RequestParam Map<String, String> known,
            Model model,
            Locale locale) {
        return takingPage(reference, new Typing(known, Map.of()), model, locale);
    }

    @PostMapping
    @PreAuthorize("hasRole('BROKER')")
    String take(
            @PathVariable("disruption") String disruption,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            String reference = taking.take(command(disruption, new Typing(typed, Map.of())));
            flash.addFlashAttribute("notice", "declaration.notice.taken");
            return "redirect:/declarations/" + reference;
        } catch (Refused refused) {
            return takingPage(disruption, Typing.of(typed, refused.refusals(), messages, locale), model, locale);
        }
    }

    private String takingPage(String reference, Typing typing, Model model, Locale locale) {
        Disruption disruption = find(reference);
        Map<UUID, String> names = views.importerNames(locale);
        model.addAttribute("disruption", disruption);
        model.addAttribute("typing", typing);
        model.addAttribute("lastConfirmed", LAST_CONFIRMED);
        model.addAttribute(
                "partners",
                disruption.partnerIds().stream()
                        .filter(names::containsKey)
                        .map(id -> new Choice(id.toString(), names.getOrDefault(id, "")))
                        .sorted(Comparator.comparing(Choice::text))
                        .toList());
        return "declaration/take";
    }

    private TakeCase.Command command(String disruption, Typing typed) {
        String last = typed.value("lastConfirmed");
        return new TakeCase.Command(
                disruption,
                uuid(typed.value("partnerId")),
                typed.value("billNumber"),
                typed.value("invoiceNumber"),
                LAST_CONFIRMED.stream()
                        .filter(known -> known.name().equals(last))
                        .findFirst()
                        .orElse(null),
                typed.value("electronicReference"),
                times.parse(typed.value("deadline")).orElse(null),
                typed.value("controlled").equals("true"));
    }

    private Disruption find(String reference) {
        return disruptions.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    private static @Nullable UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notChosen) {
            return null;
        }
    }

    private static @Nullable String nextPath(
            String disruption, @Nullable DeclarationState state, @Nullable Position next) {
        if (next == null) {
            return null;
        }
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/disruptions/{disruption}/declarations")
                .queryParam("afterDeadline", next.deadline())
                .queryParam("afterReference", next.reference());
        if (state != null) {
            path.queryParam("state", state);
        }
        return path.build(Map.of("disruption", disruption)).toString();
    }

    /** Something to choose. */
    record Choice(String value, String text) {}
}
