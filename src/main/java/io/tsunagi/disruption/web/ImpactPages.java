package io.tsunagi.disruption.web;

import io.tsunagi.disruption.domain.ImpactState;
import io.tsunagi.disruption.domain.SetImpact;
import io.tsunagi.disruption.domain.WidenReach;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/** How each partner stands in a disruption, and the form in which somebody says so. */
@Controller
@RequestMapping("/disruptions/{reference}/impacts")
class ImpactPages {

    private static final String FORM = "disruption/impact-form";

    private final ImpactViews views;
    private final DisruptionViews disruptions;
    private final SetImpact setImpact;
    private final WidenReach widen;
    private final Times times;

    ImpactPages(ImpactViews views, DisruptionViews disruptions, SetImpact setImpact, WidenReach widen, Times times) {
        this.views = views;
        this.disruptions = disruptions;
        this.setImpact = setImpact;
        this.widen = widen;
        this.times = times;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    String list(@PathVariable String reference, Model model, Locale locale) {
        List<ImpactViews.Row> rows = views.rows(reference, locale);
        model.addAttribute("disruption", disruptions.view(reference, locale));
        model.addAttribute("rows", rows);
        model.addAttribute("numbers", ImpactViews.numbers(rows));
        model.addAttribute("missing", views.missing(reference, locale));
        return "disruption/impacts";
    }

    @PostMapping("/widen")
    @PreAuthorize("hasAnyRole('MANAGER', 'COORDINATOR')")
    String widen(@PathVariable String reference, RedirectAttributes redirect) {
        widen.widen(reference);
        redirect.addFlashAttribute("notice", "impact.notice.widened");
        return "redirect:/disruptions/" + reference + "/impacts";
    }

    @GetMapping("/{code}")
    @PreAuthorize("hasAnyRole('MANAGER', 'COORDINATOR')")
    String edit(@PathVariable String reference, @PathVariable String code, Model model, Locale locale) {
        ImpactViews.Row row = row(reference, code, locale);
        Instant end = row.expectedEnd();
        model.addAttribute("form", new ImpactForm(row.state().name(), end == null ? "" : times.input(end), row.note()));
        return page(reference, row, model, locale);
    }

    @PostMapping("/{code}")
    @PreAuthorize("hasAnyRole('MANAGER', 'COORDINATOR')")
    String set(
            @PathVariable String reference,
            @PathVariable String code,
            @ModelAttribute("form") ImpactForm form,
            BindingResult result,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        ImpactViews.Row row = row(reference, code, locale);
        Optional<Instant> end = times.parse(form.expectedEnd());
        if (end.isEmpty() && !form.expectedEnd().isBlank()) {
            result.rejectValue("expectedEnd", "disruption.refused.time");
        }
        Optional<ImpactState> state = form.chosen();
        if (state.isEmpty()) {
            result.rejectValue("state", "disruption.refused.choose");
        }
        if (result.hasErrors()) {
            return page(reference, row, model, locale);
        }
        try {
            setImpact.set(new SetImpact.Command(reference, code, state.orElseThrow(), end.orElse(null), form.note()));
            redirect.addFlashAttribute("notice", "impact.notice.set");
            return "redirect:/disruptions/" + reference + "/impacts";
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return page(reference, row, model, locale);
        }
    }

    private ImpactViews.Row row(String reference, String code, Locale locale) {
        return views.rows(reference, locale).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotHere(code));
    }

    private String page(String reference, ImpactViews.Row row, Model model, Locale locale) {
        model.addAttribute("disruption", disruptions.view(reference, locale));
        model.addAttribute("row", row);
        model.addAttribute("states", ImpactState.values());
        return FORM;
    }

    /** What was typed about a partner. */
    record ImpactForm(String state, String expectedEnd, String note) {

        ImpactForm(@Nullable String state, @Nullable String expectedEnd, @Nullable String note) {
            this.state = state == null ? "" : state;
            this.expectedEnd = expectedEnd == null ? "" : expectedEnd;
            this.note = note == null ? "" : note;
        }

        Optional<ImpactState> chosen() {
            return List.of(ImpactState.values()).stream()
                    .filter(one -> one.name().equals(state))
                    .findFirst();
        }
    }
}
