package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.Audience;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.BulletinState;
import io.tsunagi.bulletin.domain.Confidence;
import io.tsunagi.bulletin.domain.Language;
import io.tsunagi.bulletin.domain.PreviewBulletin;
import io.tsunagi.bulletin.domain.ReadBulletins;
import io.tsunagi.bulletin.domain.Severity;
import io.tsunagi.bulletin.domain.SubmitBulletin;
import io.tsunagi.bulletin.domain.WriteBulletin;
import io.tsunagi.bulletin.domain.WriteBulletin.Draft;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refused;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a manager writes: four boxes in two languages, what will leave the house beside them. */
@Controller
@PreAuthorize("hasRole('MANAGER')")
class BulletinWritingPages {

    private static final String PAGE = "bulletin/write";

    private final WriteBulletin writing;
    private final SubmitBulletin submitting;
    private final ReadBulletins reading;
    private final PreviewBulletin preview;
    private final Times times;
    private final WritingHints hints;

    BulletinWritingPages(
            WriteBulletin writing,
            SubmitBulletin submitting,
            ReadBulletins reading,
            PreviewBulletin preview,
            Times times,
            WritingHints hints) {
        this.writing = writing;
        this.submitting = submitting;
        this.reading = reading;
        this.preview = preview;
        this.times = times;
        this.hints = hints;
    }

    @ModelAttribute("severities")
    Severity[] severities() {
        return Severity.values();
    }

    @ModelAttribute("confidences")
    Confidence[] confidences() {
        return Confidence.values();
    }

    @ModelAttribute("audiences")
    List<Audience> audiences() {
        return Arrays.stream(Audience.values())
                .filter(audience -> audience != Audience.CONSIGNEE)
                .toList();
    }

    @GetMapping("/disruptions/{disruption}/bulletins/new")
    String blank(
            @PathVariable String disruption, @RequestParam(required = false) @Nullable String corrects, Model model) {
        BulletinForm form = new BulletinForm();
        if (corrects != null) {
            form = BulletinForm.of(reading.one(corrects), times);
            form.setId(new BulletinForm().getId());
            form.setSeen(0);
            form.setCorrects(corrects);
        }
        hints.fill(disruption, form);
        model.addAttribute("form", form);
        return page(model, disruption, null, form);
    }

    @PostMapping("/disruptions/{disruption}/bulletins")
    String create(
            @PathVariable String disruption,
            @RequestParam(defaultValue = "save") String then,
            @ModelAttribute("form") BulletinForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        try {
            Draft draft = new Draft(form.getId(), disruption, reference(form), form.boxes(times));
            Bulletin bulletin = then.equals("submit") ? submitting.write(draft) : writing.draft(draft);
            return told(bulletin, then, "bulletin-new-" + disruption, flash);
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return page(model, disruption, null, form);
        }
    }

    @GetMapping("/bulletins/{reference}/edit")
    String edit(@PathVariable String reference, Model model) {
        Bulletin bulletin = reading.one(reference);
        if (bulletin.state() != BulletinState.DRAFT) {
            return "redirect:/bulletins/" + reference;
        }
        BulletinForm form = BulletinForm.of(bulletin, times);
        model.addAttribute("form", form);
        return page(model, bulletin.disruption(), bulletin, form);
    }

    @PostMapping("/bulletins/{reference}/edit")
    String rewrite(
            @PathVariable String reference,
            @RequestParam(defaultValue = "save") String then,
            @ModelAttribute("form") BulletinForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        Bulletin bulletin = reading.one(reference);
        try {
            bulletin = writing.rewrite(reference, form.getSeen(), form.boxes(times));
            form.setSeen(bulletin.version());
            return done(bulletin, then, "bulletin-" + reference, flash);
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return page(model, bulletin.disruption(), bulletin, form);
        }
    }

    /** The texts beside the form, made anew while the writer types. */
    @PostMapping("/disruptions/{disruption}/bulletins/preview")
    String texts(
            @PathVariable String disruption,
            @ModelAttribute("form") BulletinForm form,
            BindingResult result,
            Model model) {
        try {
            Bulletin sketch = preview.sketch(disruption, reference(form), form.boxes(times));
            model.addAttribute("japanese", preview.of(sketch, Language.JA));
            model.addAttribute("english", preview.of(sketch, Language.EN));
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
        }
        hints.show(disruption, form, model);
        return "bulletin/preview :: texts";
    }

    private String done(Bulletin bulletin, String then, String draft, RedirectAttributes flash) {
        if (then.equals("submit")) {
            submitting.submit(bulletin.reference());
        }
        return told(bulletin, then, draft, flash);
    }

    private static String told(Bulletin bulletin, String then, String draft, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", then.equals("submit") ? "bulletin.done.submitted" : "bulletin.done.saved");
        flash.addFlashAttribute("draftDone", draft);
        return "redirect:/bulletins/" + bulletin.reference();
    }

    private String page(Model model, String disruption, @Nullable Bulletin bulletin, BulletinForm form) {
        model.addAttribute("disruption", disruption);
        hints.show(disruption, form, model);
        model.addAttribute("bulletin", bulletin);
        model.addAttribute("earlier", reference(form) == null ? null : reading.one(form.getCorrects()));
        return PAGE;
    }

    private static @Nullable String reference(BulletinForm form) {
        return form.getCorrects().isBlank() ? null : form.getCorrects();
    }
}
