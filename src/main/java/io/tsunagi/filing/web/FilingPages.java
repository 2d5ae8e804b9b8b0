package io.tsunagi.filing.web;

import io.tsunagi.filing.domain.EditFiling;
import io.tsunagi.filing.domain.FilingContent;
import io.tsunagi.filing.domain.PrintFiling;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A filing: the form made from its pack, its draft and its preview. */
@Controller
@RequestMapping("/filings/{reference}")
class FilingPages {

    private static final Pattern REMOVE = Pattern.compile("remove-(\\d{1,3})");

    private final FilingView views;
    private final EditFiling editing;
    private final PrintFiling printing;
    private final Times times;

    FilingPages(FilingView views, EditFiling editing, PrintFiling printing, Times times) {
        this.views = views;
        this.editing = editing;
        this.printing = printing;
        this.times = times;
    }

    @GetMapping
    @PreAuthorize(Readers.MAY_READ)
    String show(
            @PathVariable String reference,
            @RequestParam(defaultValue = "false") boolean check,
            Model model,
            Locale locale) {
        return check ? views.showChecked(reference, model, locale) : views.show(reference, model, locale);
    }

    @PostMapping("/draft")
    @PreAuthorize(Readers.MAY_DRAFT)
    String write(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String dueAt,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        FilingContent typed = FilingContent.EMPTY;
        try {
            typed = TypedFiling.of(posted);
            Instant due = times.parse(dueAt).orElse(null);
            editing.save(reference, edited(typed, action), due, version);
            flash.addFlashAttribute("draftDone", true);
            if (action.equals("submit")) {
                editing.submit(reference);
            }
        } catch (Refused refused) {
            model.addAttribute("refusedSubmit", action.equals("submit"));
            return views.showDraft(reference, typed, refused.refusals(), model, locale);
        }
        String page = "redirect:/filings/" + reference;
        if (action.equals("check")) {
            return page + "?check=true";
        }
        flash.addFlashAttribute("notice", "filing.notice." + (action.equals("submit") ? "submitted" : "saved"));
        return action.equals("submit") || action.equals("save") ? page : page + "#lines";
    }

    @GetMapping("/preview.pdf")
    @PreAuthorize(Readers.MAY_READ)
    ResponseEntity<byte[]> preview(@PathVariable String reference) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + reference + "-preview.pdf\"")
                .body(printing.preview(reference));
    }

    private static FilingContent edited(FilingContent typed, String action) {
        if (action.equals("add-line")) {
            return TypedFiling.withLine(typed);
        }
        Matcher remove = REMOVE.matcher(action);
        return remove.matches() ? TypedFiling.withoutLine(typed, Integer.parseInt(remove.group(1))) : typed;
    }
}
