package io.tsunagi.partner.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.partner.domain.AccessCard;
import io.tsunagi.partner.domain.AccessKind;
import io.tsunagi.partner.domain.Accesses;
import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.RecordAccess;
import io.tsunagi.partner.domain.SecondFactor;
import io.tsunagi.shared.Refused;
import java.time.LocalDate;
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

/** The form for an account that a partner holds with us, its review and its end. */
@Controller
@RequestMapping("/partners/{code}/accesses")
@PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
class AccessPages {

    private static final String FORM = "partner/access-form";

    private final PartnerBook book;
    private final Accesses accesses;
    private final RecordAccess record;

    AccessPages(PartnerBook book, Accesses accesses, RecordAccess record) {
        this.book = book;
        this.accesses = accesses;
        this.record = record;
    }

    @ModelAttribute
    void frame(@PathVariable String code, Model model) {
        model.addAttribute("holder", book.partner(code).orElseThrow(() -> new NotHere(code)));
        model.addAttribute("accessKinds", AccessKind.values());
        model.addAttribute("factors", SecondFactor.values());
    }

    @GetMapping("/new")
    String empty(Model model) {
        model.addAttribute("form", new AccessForm("", "", "PERSON", "UNKNOWN", "", ""));
        return FORM;
    }

    @PostMapping
    String add(
            @PathVariable String code,
            @ModelAttribute("form") AccessForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        return save(null, code, form, result, redirect);
    }

    @GetMapping("/{id}")
    String edit(@ModelAttribute("holder") PartnerCard holder, @PathVariable UUID id, Model model) {
        AccessCard card = own(holder, id);
        LocalDate granted = card.grantedOn();
        model.addAttribute(
                "form",
                new AccessForm(
                        card.ourSystem(),
                        card.account(),
                        card.kind().name(),
                        card.mfa().name(),
                        card.grantedBy(),
                        granted == null ? "" : granted.toString()));
        model.addAttribute("known", id);
        return FORM;
    }

    @PostMapping("/{id}")
    String change(
            @ModelAttribute("holder") PartnerCard holder,
            @PathVariable UUID id,
            @ModelAttribute("form") AccessForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("known", own(holder, id).id());
        return save(id, holder.code(), form, result, redirect);
    }

    @PostMapping("/{id}/review")
    String review(@ModelAttribute("holder") PartnerCard holder, @PathVariable UUID id, RedirectAttributes redirect) {
        record.review(holder.code(), own(holder, id).id());
        redirect.addFlashAttribute("notice", "partner.notice.access-reviewed");
        return "redirect:/partners/" + holder.code() + "#accounts";
    }

    @PostMapping("/{id}/end")
    String end(@ModelAttribute("holder") PartnerCard holder, @PathVariable UUID id, RedirectAttributes redirect) {
        record.end(holder.code(), own(holder, id).id());
        redirect.addFlashAttribute("notice", "partner.notice.access-ended");
        return "redirect:/partners/" + holder.code() + "#accounts";
    }

    private AccessCard own(PartnerCard holder, UUID id) {
        return accesses.find(id)
                .filter(one -> one.partnerId().equals(holder.id()))
                .orElseThrow(() -> new NotHere(id.toString()));
    }

    private String save(
            @Nullable UUID id, String code, AccessForm form, BindingResult result, RedirectAttributes redirect) {
        Optional<LocalDate> granted = Typed.day(form.grantedOn());
        if (granted.isEmpty() && !form.grantedOn().isBlank()) {
            result.rejectValue("grantedOn", "partner.refused.day");
            return FORM;
        }
        try {
            record.record(new RecordAccess.Command(
                    id,
                    code,
                    form.ourSystem(),
                    form.account(),
                    Typed.choice(AccessKind.class, form.kind()),
                    Typed.choice(SecondFactor.class, form.mfa()),
                    form.grantedBy(),
                    granted.orElse(null)));
            redirect.addFlashAttribute("notice", "partner.notice.access");
            return "redirect:/partners/" + code + "#accounts";
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return FORM;
        }
    }

    /** What was typed about an account. */
    record AccessForm(String ourSystem, String account, String kind, String mfa, String grantedBy, String grantedOn) {

        AccessForm {
            ourSystem = Typed.text(ourSystem);
            account = Typed.text(account);
            kind = Typed.text(kind);
            mfa = Typed.text(mfa);
            grantedBy = Typed.text(grantedBy);
            grantedOn = Typed.text(grantedOn);
        }
    }
}
