package io.tsunagi.disruption.web;

import io.tsunagi.disruption.domain.DeclareDisruption;
import io.tsunagi.disruption.domain.Kind;
import io.tsunagi.disruption.domain.Owner;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refused;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of disruptions and the declaration, with the blast radius filling in beside it. */
@Controller
class DisruptionPages {

    private static final String FORM = "disruption/declare";

    private final DisruptionViews views;
    private final DeclareDisruption declareDisruption;
    private final DeclareFormReader reader;
    private final Times times;

    DisruptionPages(DisruptionViews views, DeclareDisruption declareDisruption, DeclareFormReader reader, Times times) {
        this.views = views;
        this.declareDisruption = declareDisruption;
        this.reader = reader;
        this.times = times;
    }

    @GetMapping("/disruptions")
    @PreAuthorize("isAuthenticated()")
    String list(Model model, Locale locale) {
        model.addAttribute("disruptions", views.all(locale));
        return "disruption/list";
    }

    /** Empty, or with what an alert knows already: system, kind, since when, and what was said. */
    @GetMapping("/disruptions/new")
    @PreAuthorize("hasRole('MANAGER')")
    String empty(
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String occurred,
            @RequestParam(required = false) @Nullable String cause,
            Model model,
            Locale locale) {
        DeclareForm form =
                DeclareForm.forSystem(system, times.input(times.now())).knowing(kind, occurred, cause);
        model.addAttribute("form", form);
        return page(form, model, locale);
    }

    /** The blast radius alone, asked for when a system is picked. */
    @GetMapping("/disruptions/new/radius")
    @PreAuthorize("hasRole('MANAGER')")
    String radius(@RequestParam(defaultValue = "") String systemId, Model model, Locale locale) {
        addRadius(systemId, model, locale);
        return "disruption/radius :: radius";
    }

    /** The same without script: the form comes back as it was, with the radius beside it. */
    @PostMapping(path = "/disruptions", params = "preview")
    @PreAuthorize("hasRole('MANAGER')")
    String preview(@ModelAttribute("form") DeclareForm form, Model model, Locale locale) {
        return page(form, model, locale);
    }

    @PostMapping(path = "/disruptions", params = "!preview")
    @PreAuthorize("hasRole('MANAGER')")
    String declare(
            @ModelAttribute("form") DeclareForm form,
            BindingResult result,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        Optional<DeclareDisruption.Command> command = reader.read(form, result);
        if (command.isEmpty()) {
            return page(form, model, locale);
        }
        try {
            String reference = declareDisruption.declare(command.get());
            redirect.addFlashAttribute("notice", "disruption.notice.declared");
            redirect.addFlashAttribute("draftDone", "disruption-new");
            return "redirect:/disruptions/" + reference + "/approve";
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return page(form, model, locale);
        }
    }

    private String page(DeclareForm form, Model model, Locale locale) {
        model.addAttribute("systems", views.systems(locale));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("owners", Owner.values());
        model.addAttribute("zone", times.zoneName());
        addRadius(form.systemId(), model, locale);
        return FORM;
    }

    private void addRadius(String system, Model model, Locale locale) {
        model.addAttribute(
                "radius",
                DeclareFormReader.id(system)
                        .flatMap(id -> views.preview(id, locale))
                        .orElse(null));
    }
}
