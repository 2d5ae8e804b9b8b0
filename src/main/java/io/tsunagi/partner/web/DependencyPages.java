package io.tsunagi.partner.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.partner.domain.DependencyCard;
import io.tsunagi.partner.domain.Harm;
import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.RecordDependency;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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

/** The form for what a partner needs. */
@Controller
@RequestMapping("/partners/{code}/dependencies")
@PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
class DependencyPages {

    private static final String FORM = "partner/dependency-form";

    private final PartnerBook book;
    private final PartnerViews views;
    private final RecordDependency recordDependency;

    DependencyPages(PartnerBook book, PartnerViews views, RecordDependency recordDependency) {
        this.book = book;
        this.views = views;
        this.recordDependency = recordDependency;
    }

    @ModelAttribute
    void frame(@PathVariable String code, Model model, Locale locale) {
        PartnerCard partner = book.partner(code).orElseThrow(() -> new NotHere(code));
        List<PartnerViews.Choice> systems = views.systemChoices(locale);
        model.addAttribute("harms", Harm.values());
        model.addAttribute("needer", partner);
        model.addAttribute("systems", systems);
        model.addAttribute(
                "ownSystems",
                systems.stream().filter(system -> system.owner().equals(code)).toList());
    }

    @GetMapping("/new")
    String empty(Model model) {
        model.addAttribute("form", DependencyForm.EMPTY);
        return FORM;
    }

    @PostMapping
    String add(
            @PathVariable String code,
            @ModelAttribute("form") DependencyForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        return save(null, code, form, result, redirect);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable String code, @PathVariable UUID id, Model model) {
        model.addAttribute("form", DependencyForm.of(own(code, id)));
        model.addAttribute("known", id);
        return FORM;
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String code,
            @PathVariable UUID id,
            @ModelAttribute("form") DependencyForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("known", own(code, id).id());
        return save(id, code, form, result, redirect);
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable String code, @PathVariable UUID id, RedirectAttributes redirect) {
        recordDependency.remove(code, id);
        redirect.addFlashAttribute("notice", "partner.notice.dependency-removed");
        return "redirect:/partners/" + code;
    }

    private DependencyCard own(String code, UUID id) {
        UUID partner = book.partner(code).orElseThrow(() -> new NotHere(code)).id();
        return book.dependency(id)
                .filter(need -> need.partnerId().equals(partner))
                .orElseThrow(() -> new NotHere(id.toString()));
    }

    private String save(
            @Nullable UUID id, String code, DependencyForm form, BindingResult result, RedirectAttributes redirect) {
        Optional<UUID> system = Typed.id(form.systemId());
        if (system.isEmpty()) {
            result.rejectValue("systemId", "partner.refused.choose");
        }
        form.wrongNumbers().forEach(field -> result.rejectValue(field, "partner.refused.number"));
        if (system.isEmpty() || result.hasErrors()) {
            return FORM;
        }
        try {
            recordDependency.record(new RecordDependency.Command(
                    id,
                    code,
                    system.get(),
                    Typed.id(form.stopsSystemId()).orElse(null),
                    form.impactJa(),
                    form.impactEn(),
                    form.source(),
                    form.goals()));
            redirect.addFlashAttribute("notice", "partner.notice.dependency");
            return "redirect:/partners/" + code;
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return FORM;
        }
    }
}
