package io.tsunagi.partner.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.RecordSystem;
import io.tsunagi.partner.domain.SystemCard;
import io.tsunagi.partner.domain.SystemKind;
import io.tsunagi.shared.Refused;
import java.time.Duration;
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

/** The form for a partner's system. */
@Controller
@RequestMapping("/partners/{code}/systems")
@PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
class SystemPages {

    private static final String FORM = "partner/system-form";

    private final PartnerBook book;
    private final RecordSystem recordSystem;

    SystemPages(PartnerBook book, RecordSystem recordSystem) {
        this.book = book;
        this.recordSystem = recordSystem;
    }

    @ModelAttribute
    void frame(@PathVariable String code, Model model) {
        PartnerCard partner = book.partner(code).orElseThrow(() -> new NotHere(code));
        model.addAttribute("owner", partner);
        model.addAttribute("kinds", SystemKind.values());
    }

    @GetMapping("/new")
    String empty(Model model) {
        model.addAttribute("form", new SystemForm("", "", "", "24", "10", "0"));
        return FORM;
    }

    @PostMapping
    String add(
            @PathVariable String code,
            @ModelAttribute("form") SystemForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        return save(null, code, form, result, redirect);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable String code, @PathVariable UUID id, Model model) {
        model.addAttribute("form", SystemForm.of(own(code, id)));
        model.addAttribute("known", id);
        return FORM;
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String code,
            @PathVariable UUID id,
            @ModelAttribute("form") SystemForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("known", own(code, id).id());
        return save(id, code, form, result, redirect);
    }

    private SystemCard own(String code, UUID id) {
        return book.system(id)
                .filter(system -> system.partnerCode().equals(code))
                .orElseThrow(() -> new NotHere(id.toString()));
    }

    private String save(
            @Nullable UUID id, String code, SystemForm form, BindingResult result, RedirectAttributes redirect) {
        Optional<Integer> rto = Typed.number(form.rtoHours());
        Optional<Integer> rlo = Typed.number(form.rloPercent());
        if (rto.isEmpty()) {
            result.rejectValue("rtoHours", "partner.refused.number");
        }
        if (rlo.isEmpty()) {
            result.rejectValue("rloPercent", "partner.refused.number");
        }
        if (rto.isEmpty() || rlo.isEmpty()) {
            return FORM;
        }
        try {
            recordSystem.record(form.command(id, code, Duration.ofHours(rto.get()), rlo.get()));
            redirect.addFlashAttribute("notice", "partner.notice.system");
            return "redirect:/partners/" + code;
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return FORM;
        }
    }

    /** What was typed about a system. */
    record SystemForm(String nameJa, String nameEn, String kind, String rtoHours, String rloPercent, String version) {

        SystemForm {
            nameJa = Typed.text(nameJa);
            nameEn = Typed.text(nameEn);
            kind = Typed.text(kind);
            rtoHours = Typed.text(rtoHours);
            rloPercent = Typed.text(rloPercent);
            version = Typed.text(version);
        }

        static SystemForm of(SystemCard card) {
            return new SystemForm(
                    card.nameJa(),
                    card.nameEn(),
                    card.kind().name(),
                    Long.toString(card.rto().toHours()),
                    Integer.toString(card.rloPercent()),
                    Long.toString(card.version()));
        }

        RecordSystem.Command command(@Nullable UUID id, String code, Duration rto, int rlo) {
            return new RecordSystem.Command(
                    id,
                    code,
                    nameJa,
                    nameEn,
                    Typed.choice(SystemKind.class, kind),
                    rto,
                    rlo,
                    Typed.number(version).orElse(0));
        }
    }
}
