package io.tsunagi.supply.web;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheets;
import io.tsunagi.supply.domain.Cause;
import io.tsunagi.supply.domain.Entries;
import io.tsunagi.supply.domain.Entry;
import io.tsunagi.supply.domain.Handling;
import io.tsunagi.supply.domain.ProposeStatus;
import io.tsunagi.supply.domain.SetStatus;
import io.tsunagi.supply.domain.Status;
import io.tsunagi.supply.domain.StatusSheet;
import io.tsunagi.supply.domain.Volume;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a coordinator sets the supply status of SKUs, and a second person confirms what stopped. */
@Controller
class SupplyPages {

    private static final int SHOWN = 100;
    private static final String READERS = "hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')";
    private static final String SETTERS = "hasAnyRole('COORDINATOR', 'MANAGER')";

    private final Disruptions disruptions;
    private final Entries entries;
    private final SetStatus setting;
    private final ProposeStatus proposing;
    private final SupplyWords words;
    private final Times times;
    private final SignedIn signedIn;

    SupplyPages(
            Disruptions disruptions,
            Entries entries,
            SetStatus setting,
            ProposeStatus proposing,
            SupplyWords words,
            Times times,
            SignedIn signedIn) {
        this.disruptions = disruptions;
        this.entries = entries;
        this.setting = setting;
        this.proposing = proposing;
        this.words = words;
        this.times = times;
        this.signedIn = signedIn;
    }

    @GetMapping("/disruptions/{ref}/supply")
    @PreAuthorize(READERS)
    String list(
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable UUID shipper,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String sku,
            @RequestParam(required = false) @Nullable UUID after,
            @ModelAttribute("form") StatusForm form,
            Model model,
            Locale locale) {
        return page(
                ref, shipper, q, sku == null || after == null ? null : new Entries.After(sku, after), model, locale);
    }

    @GetMapping("/disruptions/{ref}/supply/new")
    @PreAuthorize(SETTERS)
    String fresh(@PathVariable String ref, @ModelAttribute("form") StatusForm form, Model model, Locale locale) {
        return form(ref, form, model, locale);
    }

    @PostMapping("/disruptions/{ref}/supply")
    @PreAuthorize(SETTERS)
    String set(
            @PathVariable String ref,
            @ModelAttribute("form") StatusForm form,
            BindingResult binding,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            if (binding.hasErrors()) {
                return form(ref, form, model, locale);
            }
            return done(ref, setting.set(ref, form.getPartner(), List.of(form.status(times))), flash);
        } catch (Refused refused) {
            PageRefusals.show(refused, binding);
            return form(ref, form, model, locale);
        }
    }

    @PostMapping("/disruptions/{ref}/supply/list")
    @PreAuthorize(SETTERS)
    String load(
            @PathVariable String ref,
            @ModelAttribute("form") StatusForm form,
            BindingResult binding,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile uploaded,
            Model model,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        try {
            if (uploaded == null || uploaded.isEmpty()) {
                throw new Refused(Refusal.at("file", "contact.file"));
            }
            List<Status> statuses = StatusSheet.read(Sheets.ofFile(uploaded.getBytes()), form.next(times));
            return done(ref, setting.set(ref, form.getPartner(), statuses), flash);
        } catch (Refused refused) {
            PageRefusals.show(refused, binding);
            return page(ref, null, "", null, model, locale);
        }
    }

    @GetMapping("/disruptions/{ref}/supply/proposals")
    @PreAuthorize(READERS)
    String proposals(@PathVariable String ref, @RequestParam UUID shipper, Model model, Locale locale) {
        frame(ref, model, locale);
        model.addAttribute("shipper", shipper);
        model.addAttribute("proposals", proposing.of(shipper));
        model.addAttribute("days", ProposeStatus.DAYS);
        return "supply/proposals";
    }

    @PostMapping("/supply/{id}/confirmation")
    @PreAuthorize(SETTERS)
    String confirm(@PathVariable UUID id, RedirectAttributes flash) {
        return back(setting.confirm(id), "supply.done.confirmed", flash);
    }

    @PostMapping("/supply/{id}/refusal")
    @PreAuthorize(SETTERS)
    String refuse(@PathVariable UUID id, RedirectAttributes flash) {
        return back(setting.refuse(id), "supply.done.refused", flash);
    }

    @PostMapping("/supply/{id}/withdrawal")
    @PreAuthorize(SETTERS)
    String withdraw(@PathVariable UUID id, RedirectAttributes flash) {
        return back(setting.withdraw(id), "supply.done.withdrawn", flash);
    }

    private String page(
            String ref, @Nullable UUID shipper, String q, Entries.@Nullable After after, Model model, Locale locale) {
        frame(ref, model, locale);
        List<Entry> found = entries.published(ref, shipper, q.strip(), after, SHOWN + 1);
        boolean more = found.size() > SHOWN;
        model.addAttribute("published", words.lines(more ? found.subList(0, SHOWN) : found, locale));
        model.addAttribute("next", more ? found.get(SHOWN - 1) : null);
        model.addAttribute("waiting", words.lines(entries.waiting(ref), locale));
        model.addAttribute("summary", entries.summary(ref));
        model.addAttribute("shipper", shipper);
        model.addAttribute("q", q);
        return "supply/list";
    }

    private String form(String ref, StatusForm form, Model model, Locale locale) {
        Disruptions.Disruption disruption = frame(ref, model, locale);
        UUID partner = form.getPartner();
        if (partner != null
                && !form.getSku().isBlank()
                && disruption.partnerIds().contains(partner)) {
            model.addAttribute(
                    "history",
                    words.lines(entries.history(ref, partner, form.getSku().strip()), locale));
        }
        return "supply/new";
    }

    private Disruptions.Disruption frame(String ref, Model model, Locale locale) {
        Disruptions.Disruption disruption = disruptions.find(ref).orElseThrow(() -> new NotHere(ref));
        model.addAttribute("ref", ref);
        model.addAttribute("me", signedIn.person().login());
        model.addAttribute("volumes", Volume.values());
        model.addAttribute("handlings", Handling.values());
        model.addAttribute("causes", Cause.values());
        model.addAttribute("over", disruption.state().isOver());
        model.addAttribute("partners", words.partners(disruption.partnerIds(), locale));
        return disruption;
    }

    private static String done(String ref, SetStatus.Outcome outcome, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "notice",
                outcome.asked() > 0
                        ? "supply.done.asked"
                        : outcome.published() > 0 ? "supply.done.published" : "supply.done.same");
        return "redirect:/disruptions/" + ref + "/supply";
    }

    private static String back(Entry entry, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return "redirect:/disruptions/" + entry.disruption() + "/supply";
    }
}
