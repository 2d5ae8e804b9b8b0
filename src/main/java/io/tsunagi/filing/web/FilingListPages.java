package io.tsunagi.filing.web;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.filing.FilingState;
import io.tsunagi.filing.domain.BeginFiling;
import io.tsunagi.filing.domain.ReadFilings;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.paper.FormCatalogue.Form;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The filings of a disruption, and how to begin one. */
@Controller
class FilingListPages {

    private final ReadFilings reading;
    private final BeginFiling beginning;
    private final Disruptions disruptions;
    private final Times times;
    private final MessageSource messages;

    FilingListPages(
            ReadFilings reading, BeginFiling beginning, Disruptions disruptions, Times times, MessageSource messages) {
        this.reading = reading;
        this.beginning = beginning;
        this.disruptions = disruptions;
        this.times = times;
        this.messages = messages;
    }

    /** A form to choose. */
    record FormChoice(String key, String title, String authority) {}

    /** Forms of one kind: {@code case} for those that fit the declarations here, {@code others} for those of other authorities. */
    record FormGroup(String kind, List<FormChoice> forms) {}

    @GetMapping("/disruptions/{disruption}/filings")
    @PreAuthorize(Readers.MAY_READ)
    String list(
            @PathVariable String disruption,
            @RequestParam(required = false) @Nullable FilingState state,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(name = "case", required = false) @Nullable String caseReference,
            Model model,
            Locale locale) {
        ReadFilings.Page page = caseReference == null
                ? reading.page(disruption, state, before)
                : new ReadFilings.Page(reading.ofCase(caseReference), null);
        model.addAttribute("ofCase", caseReference);
        model.addAttribute("disruption", find(disruption));
        model.addAttribute("rows", page.rows());
        model.addAttribute("tallies", reading.byState(disruption));
        model.addAttribute("chosen", state);
        model.addAttribute("titles", titles(locale));
        model.addAttribute("open", isOpen(find(disruption)));
        model.addAttribute("next", next(disruption, state, page.next()));
        return "filing/list";
    }

    @GetMapping("/disruptions/{disruption}/filings/new")
    @PreAuthorize(Readers.MAY_DRAFT)
    String choose(
            @PathVariable String disruption,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(name = "case", defaultValue = "") String caseReference,
            Model model,
            Locale locale) {
        Typing chosen = new Typing(Map.of("form", form, "caseReference", caseReference), Map.of());
        return beginPage(disruption, chosen, model, locale);
    }

    @PostMapping("/disruptions/{disruption}/filings")
    @PreAuthorize(Readers.MAY_DRAFT)
    String begin(
            @PathVariable String disruption,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            String reference = beginning.begin(new BeginFiling.Command(
                    disruption,
                    typed.getOrDefault("form", ""),
                    typed.getOrDefault("caseReference", ""),
                    times.parse(typed.getOrDefault("dueAt", "")).orElse(null),
                    Boolean.parseBoolean(typed.get("otherAuthority"))));
            flash.addFlashAttribute("notice", "filing.notice.begun");
            return "redirect:/filings/" + reference;
        } catch (Refused refused) {
            model.addAttribute(
                    "differs",
                    refused.refusals().stream()
                            .anyMatch(refusal -> refusal.message().equals(BeginFiling.OTHER_AUTHORITY)));
            return beginPage(disruption, Typing.of(typed, refused.refusals(), messages, locale), model, locale);
        }
    }

    /** From the list of forms: to the one disruption under way, or to the choice between several. */
    @GetMapping("/filings/new")
    @PreAuthorize(Readers.MAY_DRAFT)
    String fromForm(@RequestParam(defaultValue = "") String form, Model model) {
        List<Disruption> open =
                disruptions.running().stream().filter(FilingListPages::isOpen).toList();
        if (open.size() == 1) {
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/disruptions/{ref}/filings/new")
                            .queryParam("form", "{form}")
                            .encode()
                            .buildAndExpand(open.get(0).reference(), form)
                            .toUriString();
        }
        model.addAttribute("disruptions", open);
        model.addAttribute("form", form);
        return "filing/where";
    }

    private String beginPage(String reference, Typing typing, Model model, Locale locale) {
        model.addAttribute("disruption", find(reference));
        model.addAttribute("typing", typing);
        Map<Boolean, List<FormChoice>> forms = reading.offered().stream()
                .collect(Collectors.partitioningBy(
                        BeginFiling::fitsCases, Collectors.mapping(form -> choice(form, locale), Collectors.toList())));
        model.addAttribute(
                "groups",
                List.of(
                        new FormGroup("case", forms.getOrDefault(true, List.of())),
                        new FormGroup("others", forms.getOrDefault(false, List.of()))));
        model.addAttribute("cases", reading.cases(reference));
        return "filing/new";
    }

    private Map<String, String> titles(Locale locale) {
        return reading.offered().stream().collect(Collectors.toMap(Form::key, form -> form.name(locale)));
    }

    private static FormChoice choice(Form form, Locale locale) {
        return new FormChoice(form.key(), form.name(locale), form.authority().in(locale));
    }

    private static boolean isOpen(Disruption disruption) {
        return disruption.state() == State.FALLBACK || disruption.state() == State.RECOVERY;
    }

    private Disruption find(String reference) {
        return disruptions.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    private static @Nullable String next(String disruption, @Nullable FilingState state, @Nullable String next) {
        if (next == null) {
            return null;
        }
        String path = "/disruptions/" + disruption + "/filings?before=" + next;
        return state == null ? path : path + "&state=" + state;
    }
}
