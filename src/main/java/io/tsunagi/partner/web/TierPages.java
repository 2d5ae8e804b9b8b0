package io.tsunagi.partner.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.RecordSubcontract;
import io.tsunagi.partner.domain.SecondFactor;
import io.tsunagi.partner.domain.SubcontractCard;
import io.tsunagi.partner.domain.Subcontracts;
import io.tsunagi.partner.domain.WayIn;
import io.tsunagi.shared.Refused;
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

/** The form for who works for a partner. */
@Controller
@RequestMapping("/partners/{code}/tiers")
@PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
class TierPages {

    private static final String FORM = "partner/tier-form";

    private final PartnerBook book;
    private final Subcontracts subcontracts;
    private final RecordSubcontract record;

    TierPages(PartnerBook book, Subcontracts subcontracts, RecordSubcontract record) {
        this.book = book;
        this.subcontracts = subcontracts;
        this.record = record;
    }

    @ModelAttribute
    void frame(@PathVariable String code, Model model) {
        model.addAttribute("principal", book.partner(code).orElseThrow(() -> new NotHere(code)));
        model.addAttribute("partners", book.partners());
        model.addAttribute("ways", WayIn.values());
        model.addAttribute("factors", SecondFactor.values());
    }

    @GetMapping("/new")
    String empty(Model model) {
        model.addAttribute("form", new TierForm("", "", "", "UNKNOWN", "UNKNOWN", ""));
        return FORM;
    }

    @PostMapping
    String add(
            @PathVariable String code,
            @ModelAttribute("form") TierForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        return save(null, code, form, result, redirect);
    }

    @GetMapping("/{id}")
    String edit(@ModelAttribute("principal") PartnerCard principal, @PathVariable UUID id, Model model) {
        SubcontractCard card = own(principal, id);
        model.addAttribute(
                "form",
                new TierForm(
                        book.partner(card.contractorId()).orElseThrow().code(),
                        card.workJa(),
                        card.workEn(),
                        card.wayIn().name(),
                        card.mfa().name(),
                        card.note()));
        model.addAttribute("known", id);
        return FORM;
    }

    @PostMapping("/{id}")
    String change(
            @ModelAttribute("principal") PartnerCard principal,
            @PathVariable UUID id,
            @ModelAttribute("form") TierForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("known", own(principal, id).id());
        return save(id, principal.code(), form, result, redirect);
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable String code, @PathVariable UUID id, RedirectAttributes redirect) {
        record.remove(code, id);
        redirect.addFlashAttribute("notice", "partner.notice.tier-removed");
        return "redirect:/partners/" + code;
    }

    private SubcontractCard own(PartnerCard principal, UUID id) {
        return subcontracts
                .find(id)
                .filter(one -> one.partnerId().equals(principal.id()))
                .orElseThrow(() -> new NotHere(id.toString()));
    }

    private String save(
            @Nullable UUID id, String code, TierForm form, BindingResult result, RedirectAttributes redirect) {
        try {
            record.record(new RecordSubcontract.Command(
                    id,
                    code,
                    form.contractorCode(),
                    form.workJa(),
                    form.workEn(),
                    Typed.choice(WayIn.class, form.wayIn()),
                    Typed.choice(SecondFactor.class, form.mfa()),
                    form.note()));
            redirect.addFlashAttribute("notice", "partner.notice.tier");
            return "redirect:/partners/" + code;
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return FORM;
        }
    }

    /** What was typed about a tier. */
    record TierForm(String contractorCode, String workJa, String workEn, String wayIn, String mfa, String note) {

        TierForm {
            contractorCode = Typed.text(contractorCode);
            workJa = Typed.text(workJa);
            workEn = Typed.text(workEn);
            wayIn = Typed.text(wayIn);
            mfa = Typed.text(mfa);
            note = Typed.text(note);
        }
    }
}
