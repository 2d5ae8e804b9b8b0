package io.tsunagi.filing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.filing.domain.ReadFilings;
import io.tsunagi.filing.domain.RouteFiling;
import io.tsunagi.filing.domain.RouteFiling.Asked;
import io.tsunagi.shared.Refused;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for the rule card of a draft again, when something else is known than it was begun with. */
@Controller
@Tag(name = "Filings")
class FilingRulePages {

    private final FilingView views;
    private final ReadFilings reading;
    private final RouteFiling routing;

    FilingRulePages(FilingView views, ReadFilings reading, RouteFiling routing) {
        this.views = views;
        this.reading = reading;
        this.routing = routing;
    }

    @PostMapping("/filings/{reference}/rule")
    @PreAuthorize(Readers.MAY_DRAFT)
    @Operation(hidden = true)
    String ask(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            routing.ask(
                    reference,
                    new Asked(
                            typed.getOrDefault("procedure", ""),
                            typed.getOrDefault("lastConfirmed", ""),
                            "true".equals(typed.get("controlled"))));
        } catch (Refused refused) {
            model.addAttribute("refusedStep", "rule");
            return views.showStep(reference, typed, refused.refusals(), model, locale);
        }
        flash.addFlashAttribute("notice", "filing.notice.rule");
        return "redirect:/filings/" + reference;
    }

    @PutMapping("/api/v1/filings/{reference}/rule")
    @PreAuthorize(Readers.MAY_DRAFT)
    @ResponseBody
    @Operation(summary = "Ask for the rule card of a draft again, with another procedure or last confirmed state")
    FilingJson askByRest(@PathVariable String reference, @RequestBody AskedJson said) {
        routing.ask(
                reference,
                new Asked(text(said.procedure()), text(said.lastConfirmed()), Boolean.TRUE.equals(said.controlled())));
        return FilingJson.of(reading.view(reference));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** What the rule depends on. */
    record AskedJson(
            @Nullable String procedure,
            @Nullable String lastConfirmed,
            @Nullable Boolean controlled) {}
}
