package io.tsunagi.disruption.web;

import io.tsunagi.disruption.domain.ChangeExpectedEnd;
import io.tsunagi.disruption.domain.CloseDisruption;
import io.tsunagi.disruption.domain.RecordSystemUp;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refused;
import java.time.Instant;
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

/** The way back: the system's return, what is still open, the closing. */
@Controller
@RequestMapping("/disruptions/{reference}")
class RecoveryPages {

    private static final String PAGE = "disruption/recovery";

    private final DisruptionViews views;
    private final RecordSystemUp recordSystemUp;
    private final CloseDisruption closeDisruption;
    private final ChangeExpectedEnd changeExpectedEnd;
    private final DeclareFormReader reader;
    private final Times times;

    RecoveryPages(
            DisruptionViews views,
            RecordSystemUp recordSystemUp,
            CloseDisruption closeDisruption,
            ChangeExpectedEnd changeExpectedEnd,
            DeclareFormReader reader,
            Times times) {
        this.views = views;
        this.recordSystemUp = recordSystemUp;
        this.closeDisruption = closeDisruption;
        this.changeExpectedEnd = changeExpectedEnd;
        this.reader = reader;
        this.times = times;
    }

    @GetMapping("/recovery")
    @PreAuthorize("isAuthenticated()")
    String show(@PathVariable String reference, Model model, Locale locale) {
        String now = times.input(times.now());
        model.addAttribute("form", new RecoveryForm(now, now, ""));
        return page(reference, model, locale);
    }

    @PostMapping("/system-up")
    @PreAuthorize("hasRole('MANAGER')")
    String systemUp(
            @PathVariable String reference,
            @ModelAttribute("form") RecoveryForm form,
            BindingResult result,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        Optional<Instant> occurred = reader.time("occurredAt", form.occurredAt(), result);
        Optional<Instant> written = reader.time("writtenAt", form.writtenAt(), result);
        if (occurred.isEmpty() || written.isEmpty()) {
            return page(reference, model, locale);
        }
        try {
            recordSystemUp.record(reference, occurred.get(), written.get());
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return page(reference, model, locale);
        }
        redirect.addFlashAttribute("notice", "disruption.notice.system-up");
        return "redirect:/disruptions/" + reference + "/recovery";
    }

    @PostMapping("/closing")
    @PreAuthorize("hasRole('MANAGER')")
    String close(
            @PathVariable String reference,
            @ModelAttribute("form") RecoveryForm form,
            BindingResult result,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        try {
            closeDisruption.close(reference);
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return page(reference, model, locale);
        }
        redirect.addFlashAttribute("notice", "disruption.notice.closed");
        return "redirect:/disruptions/" + reference + "/recovery";
    }

    @PostMapping("/expected-end")
    @PreAuthorize("hasRole('MANAGER')")
    String expectedEnd(
            @PathVariable String reference,
            @ModelAttribute("form") RecoveryForm form,
            BindingResult result,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        Optional<Instant> end = form.expectedEnd().isBlank()
                ? Optional.empty()
                : reader.time("expectedEnd", form.expectedEnd(), result);
        if (result.hasErrors()) {
            return page(reference, model, locale);
        }
        try {
            changeExpectedEnd.change(reference, end.orElse(null));
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return page(reference, model, locale);
        }
        redirect.addFlashAttribute("notice", "disruption.notice.end");
        return "redirect:/disruptions/" + reference + "/recovery";
    }

    private String page(String reference, Model model, Locale locale) {
        model.addAttribute("disruption", views.view(reference, locale));
        model.addAttribute("obstacles", closeDisruption.all(reference));
        model.addAttribute("left", closeDisruption.open(reference).size());
        model.addAttribute("zone", times.zoneName());
        return PAGE;
    }

    /** What was typed on the way back. */
    record RecoveryForm(String occurredAt, String writtenAt, String expectedEnd) {

        RecoveryForm(@Nullable String occurredAt, @Nullable String writtenAt, @Nullable String expectedEnd) {
            this.occurredAt = occurredAt == null ? "" : occurredAt;
            this.writtenAt = writtenAt == null ? "" : writtenAt;
            this.expectedEnd = expectedEnd == null ? "" : expectedEnd;
        }
    }
}
