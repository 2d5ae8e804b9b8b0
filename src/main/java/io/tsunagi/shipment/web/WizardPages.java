package io.tsunagi.shipment.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.intake.DateForm;
import io.tsunagi.shipment.domain.intake.ImportRun;
import io.tsunagi.shipment.domain.intake.Layout;
import io.tsunagi.shipment.domain.intake.LayoutGuesser;
import io.tsunagi.shipment.domain.intake.MakeProfile;
import io.tsunagi.shipment.domain.intake.OrderField;
import io.tsunagi.shipment.domain.intake.ProfileDraft;
import io.tsunagi.shipment.domain.intake.ProfileDrafts;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
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

/** A profile from a file nobody knows: upload, look at the guess, change it, save it, go on to the dry run. */
@Controller
class WizardPages {

    private final MakeProfile makeProfile;
    private final ProfileDrafts drafts;
    private final PreviewWords previewWords;
    private final PartnerNames names;

    WizardPages(MakeProfile makeProfile, ProfileDrafts drafts, PreviewWords previewWords, PartnerNames names) {
        this.makeProfile = makeProfile;
        this.drafts = drafts;
        this.previewWords = previewWords;
        this.names = names;
    }

    @GetMapping("/imports/wizard")
    @PreAuthorize("hasRole('COORDINATOR')")
    String begin(@ModelAttribute("form") NewShipperForm form, Model model, Locale locale) {
        model.addAttribute("names", names.senders(locale));
        return "shipment/wizard";
    }

    @PostMapping("/imports/wizard")
    @PreAuthorize("hasRole('COORDINATOR')")
    String receive(@ModelAttribute("form") NewShipperForm form, BindingResult binding, Model model, Locale locale) {
        try {
            MultipartFile file = form.getFile();
            String name = UploadedFile.name(file);
            UUID id = makeProfile.begin(form.getPartnerId(), name, Objects.requireNonNull(file)::getInputStream);
            return "redirect:/imports/wizard/" + id;
        } catch (Refused refused) {
            PageRefusals.show(refused, binding);
            return begin(form, model, locale);
        }
    }

    @GetMapping("/imports/wizard/{id}")
    @PreAuthorize("hasRole('COORDINATOR')")
    String guessed(@PathVariable UUID id, Model model, Locale locale) {
        ProfileDraft draft = draft(id);
        MakeProfile.Look look = makeProfile.look(draft, LayoutGuesser.Said.NOTHING);
        WizardForm form = WizardForm.of(look.guess());
        form.setName(draft.fileName());
        return page(draft, look, form, model, locale);
    }

    /** Reads the file again as said; {@code guess} also guesses the columns anew, because the headings are others now. */
    @PostMapping(path = "/imports/wizard/{id}", params = "read")
    @PreAuthorize("hasRole('COORDINATOR')")
    String again(
            @PathVariable UUID id,
            @RequestParam String read,
            @ModelAttribute("form") WizardForm form,
            BindingResult binding,
            Model model,
            Locale locale) {
        ProfileDraft draft = draft(id);
        MakeProfile.Look look = makeProfile.look(draft, form.said());
        if (read.equals("guess")) {
            form.fill(look.guess());
        }
        return page(draft, look, form, model, locale);
    }

    @PostMapping("/imports/wizard/{id}")
    @PreAuthorize("hasRole('COORDINATOR')")
    String save(
            @PathVariable UUID id,
            @ModelAttribute("form") WizardForm form,
            BindingResult binding,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        ProfileDraft draft = draft(id);
        try {
            ImportRun run =
                    makeProfile.finish(draft, form.getName(), form.getSite(), form.chosenSheet(), form.layout());
            flash.addFlashAttribute("notice", "profile.saved");
            return "redirect:/imports/" + run.reference();
        } catch (Refused refused) {
            PageRefusals.show(ofThePage(refused), binding);
            return page(draft, makeProfile.look(draft, form.said()), form, model, locale);
        }
    }

    private String page(ProfileDraft draft, MakeProfile.Look look, WizardForm form, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("draft", draft);
        model.addAttribute("look", look);
        model.addAttribute("shipper", names.all(locale).getOrDefault(draft.partnerId(), "?"));
        model.addAttribute("fields", OrderField.values());
        model.addAttribute("dateForms", DateForm.values());
        model.addAttribute("encodings", Layout.Encoding.values());
        model.addAttribute("delimiters", Layout.Delimiter.values());
        try {
            model.addAttribute(
                    "preview",
                    previewWords.of(makeProfile.preview(draft, form.chosenSheet(), form.getSite(), form.layout())));
        } catch (Refused incomplete) {
            // the page says at the fields what is missing; until then there is nothing to show
            model.addAttribute("incomplete", incomplete.refusals());
        }
        return "shipment/wizard-look";
    }

    /** The file is not chosen on this page, so what is wrong with it is said above the form. */
    private static Refused ofThePage(Refused refused) {
        return new Refused(refused.refusals().stream()
                .map(refusal -> refusal.field().equals("file")
                        ? Refusal.of(refusal.message(), refusal.arguments().toArray())
                        : refusal)
                .toList());
    }

    private ProfileDraft draft(UUID id) {
        return drafts.find(id).orElseThrow(() -> new NotHere(id.toString()));
    }
}
