package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.DraftContent;
import io.tsunagi.declaration.domain.EditDraft;
import io.tsunagi.declaration.domain.FillDraft;
import io.tsunagi.declaration.domain.PrintDeclaration;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one declaration: the form as it will print, and writing into it while it is a draft. */
@Controller
@RequestMapping("/declarations/{reference}")
class DeclarationPages {

    private static final String REMOVE = "remove-";
    private static final String DUTY = "duty-";

    private final DeclarationView views;
    private final EditDraft editing;
    private final FillDraft filling;
    private final PrintDeclaration printing;

    DeclarationPages(DeclarationView views, EditDraft editing, FillDraft filling, PrintDeclaration printing) {
        this.views = views;
        this.editing = editing;
        this.filling = filling;
        this.printing = printing;
    }

    @GetMapping
    @PreAuthorize(Readers.MAY_READ)
    String show(@PathVariable String reference, Model model, Locale locale) {
        return views.show(reference, model, locale);
    }

    @PostMapping("/draft")
    @PreAuthorize("hasRole('BROKER')")
    String write(
            @PathVariable String reference,
            @RequestParam Map<String, String> posted,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam long version,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        DraftContent typed = TypedDraft.of(posted);
        try {
            DraftContent wanted = edited(typed, action);
            editing.save(reference, wanted, version);
            editing.save(reference, filled(wanted, action), null);
            flash.addFlashAttribute("draftDone", true);
            if (action.equals("submit")) {
                editing.submit(reference);
            }
        } catch (Refused refused) {
            model.addAttribute("refusedSubmit", action.equals("submit"));
            return views.showDraft(reference, typed, refused.refusals(), model, locale);
        }
        flash.addFlashAttribute("notice", "declaration.notice." + (action.equals("submit") ? "submitted" : "saved"));
        return "redirect:/declarations/" + reference + anchor(action);
    }

    /** Counts what is typed just now, without saving it. */
    @PostMapping("/calculation")
    @PreAuthorize("hasRole('BROKER')")
    String count(@PathVariable String reference, @RequestParam Map<String, String> posted, Model model, Locale locale) {
        model.addAttribute("form", views.form(TypedDraft.of(posted), List.of(), locale));
        return "declaration/form :: totals";
    }

    @GetMapping("/preview.pdf")
    @PreAuthorize(Readers.MAY_READ)
    ResponseEntity<byte[]> preview(@PathVariable String reference) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + reference + "-preview.pdf\"")
                .body(printing.preview(reference));
    }

    private static String anchor(String action) {
        if (action.equals("rate")) {
            return "#box-exchangeRate";
        }
        return switch (action.replaceAll("\\d", "")) {
            case "add-line" -> "#lines-end";
            case DUTY -> "#box-lines-" + action.substring(DUTY.length()) + "-dutyRate";
            default -> "";
        };
    }

    private DraftContent filled(DraftContent typed, String action) {
        if (action.equals("rate")) {
            return filling.exchangeRate(typed);
        }
        return action.matches(DUTY + "\\d{1,2}")
                ? filling.duty(typed, Integer.parseInt(action.substring(DUTY.length())))
                : typed;
    }

    private static DraftContent edited(DraftContent typed, String action) {
        if (action.equals("add-line")) {
            return TypedDraft.withLine(typed);
        }
        return action.startsWith(REMOVE) && action.substring(REMOVE.length()).matches("\\d{1,2}")
                ? TypedDraft.withoutLine(typed, Integer.parseInt(action.substring(REMOVE.length())))
                : typed;
    }
}
