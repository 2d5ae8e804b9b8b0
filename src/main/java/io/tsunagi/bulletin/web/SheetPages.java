package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.Audience;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.Language;
import io.tsunagi.bulletin.domain.PrintBulletinSheets;
import io.tsunagi.bulletin.domain.ReadBulletins;
import io.tsunagi.bulletin.domain.Sheet;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.shared.Refused;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The sheets of a bulletin: a notice to hang up, a FAX, a phone script. */
@Controller
@PreAuthorize("hasAnyRole('MANAGER', 'COORDINATOR')")
class SheetPages {

    private static final String PAGE = "bulletin/sheets";

    private final PrintBulletinSheets printing;
    private final ReadBulletins reading;

    SheetPages(PrintBulletinSheets printing, ReadBulletins reading) {
        this.printing = printing;
        this.reading = reading;
    }

    @GetMapping("/bulletins/{reference}/sheets")
    String sheets(@PathVariable String reference, Model model) {
        model.addAttribute("form", new SheetForm());
        return page(reading.one(reference), model);
    }

    @PostMapping("/bulletins/{reference}/sheets")
    String print(
            @PathVariable String reference, @ModelAttribute("form") SheetForm form, BindingResult result, Model model) {
        try {
            return "redirect:/papers/runs/" + printing.print(reference, form.order()) + ".pdf";
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return page(reading.one(reference), model);
        }
    }

    @GetMapping("/bulletins/{reference}/sheets/preview.pdf")
    ResponseEntity<byte[]> preview(@PathVariable String reference, @ModelAttribute("form") SheetForm form) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(printing.preview(reference, form.order()));
    }

    private static String page(Bulletin bulletin, Model model) {
        model.addAttribute("bulletin", bulletin);
        model.addAttribute("sheets", Sheet.values());
        model.addAttribute("languages", Language.values());
        model.addAttribute("audiences", Audience.values());
        return PAGE;
    }
}
