package io.tsunagi.disruption.web;

import io.tsunagi.disruption.domain.ApproveFallback;
import io.tsunagi.disruption.domain.DisruptionCase;
import io.tsunagi.disruption.domain.DisruptionCases;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refused;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second manager's page: what am I approving. */
@Controller
@RequestMapping("/disruptions/{reference}")
class DecisionPages {

    private static final String PAGE = "disruption/approve";

    private final DisruptionViews views;
    private final DisruptionCases cases;
    private final ApproveFallback approveFallback;
    private final SignedIn signedIn;

    DecisionPages(DisruptionViews views, DisruptionCases cases, ApproveFallback approveFallback, SignedIn signedIn) {
        this.views = views;
        this.cases = cases;
        this.approveFallback = approveFallback;
        this.signedIn = signedIn;
    }

    @GetMapping("/approve")
    @PreAuthorize("hasAnyRole('MANAGER', 'AUDITOR')")
    String show(@PathVariable String reference, Model model, Locale locale) {
        model.addAttribute("form", new ReasonForm(""));
        return page(reference, model, locale);
    }

    @PostMapping("/approval")
    @PreAuthorize("hasRole('MANAGER')")
    String approve(
            @PathVariable String reference,
            @ModelAttribute("form") ReasonForm form,
            BindingResult result,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        try {
            approveFallback.approve(reference);
            redirect.addFlashAttribute("notice", "disruption.notice.approved");
            return "redirect:/disruptions/" + reference;
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return page(reference, model, locale);
        }
    }

    @PostMapping("/false-alarm")
    @PreAuthorize("hasRole('MANAGER')")
    String reject(
            @PathVariable String reference,
            @ModelAttribute("form") ReasonForm form,
            BindingResult result,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        try {
            approveFallback.rejectAsFalseAlarm(reference, form.reason());
            redirect.addFlashAttribute("notice", "disruption.notice.false-alarm");
            return "redirect:/disruptions";
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return page(reference, model, locale);
        }
    }

    private String page(String reference, Model model, Locale locale) {
        model.addAttribute("disruption", views.view(reference, locale));
        model.addAttribute("radius", views.radius(reference, locale));
        model.addAttribute(
                "own",
                cases.find(reference)
                        .map(DisruptionCase::declaration)
                        .filter(said -> said.person().equals(signedIn.person().login()))
                        .isPresent());
        return PAGE;
    }

    /** Why it is a false alarm, as typed. */
    record ReasonForm(String reason) {

        ReasonForm(@Nullable String reason) {
            this.reason = reason == null ? "" : reason;
        }
    }
}
