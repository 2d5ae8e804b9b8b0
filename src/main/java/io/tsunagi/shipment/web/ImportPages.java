package io.tsunagi.shipment.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.intake.CheckImport;
import io.tsunagi.shipment.domain.intake.ConfirmImport;
import io.tsunagi.shipment.domain.intake.ImportRow;
import io.tsunagi.shipment.domain.intake.ImportRun;
import io.tsunagi.shipment.domain.intake.ImportRuns;
import io.tsunagi.shipment.domain.intake.MappingProfiles;
import io.tsunagi.shipment.domain.intake.RepairRow;
import java.util.List;
import java.util.Locale;
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

/** Order imports: choose a file, look at the dry run, confirm, repair bad rows. */
@Controller
class ImportPages {

    private final MappingProfiles profiles;
    private final ImportRuns runs;
    private final CheckImport checkImport;
    private final ConfirmImport confirmImport;
    private final RepairRow repairRow;
    private final PreviewWords previewWords;
    private final PartnerNames names;

    ImportPages(
            MappingProfiles profiles,
            ImportRuns runs,
            CheckImport checkImport,
            ConfirmImport confirmImport,
            RepairRow repairRow,
            PreviewWords previewWords,
            PartnerNames names) {
        this.profiles = profiles;
        this.runs = runs;
        this.checkImport = checkImport;
        this.confirmImport = confirmImport;
        this.repairRow = repairRow;
        this.previewWords = previewWords;
        this.names = names;
    }

    @GetMapping("/imports")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    String list(@ModelAttribute("upload") ImportForm upload, Model model, Locale locale) {
        model.addAttribute("profiles", profiles.all());
        model.addAttribute("runs", runs.newest());
        model.addAttribute("names", names.all(locale));
        return "shipment/imports";
    }

    @PostMapping("/imports")
    @PreAuthorize("hasRole('COORDINATOR')")
    String check(
            @ModelAttribute("upload") ImportForm upload,
            BindingResult binding,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            ImportRun run = checkImport.check(UploadedFile.command(upload.getProfile(), upload.getFile()));
            if (run.state() == ImportRun.State.TAKEN) {
                flash.addFlashAttribute("notice", "import.same-file");
            }
            return "redirect:/imports/" + run.reference();
        } catch (Refused refused) {
            PageRefusals.show(refused, binding);
            return list(upload, model, locale);
        }
    }

    @GetMapping("/imports/{ref}")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    String show(@PathVariable String ref, @RequestParam(defaultValue = "0") int after, Model model, Locale locale) {
        ImportRun run = runs.find(ref).orElseThrow(() -> new NotHere(ref));
        List<ImportRow> bad = runs.rows(run, ImportRow.Kind.BAD, after);
        model.addAttribute("run", run);
        model.addAttribute("preview", previewWords.of(run));
        model.addAttribute("shipper", names.all(locale).getOrDefault(run.partnerId(), "?"));
        model.addAttribute("bad", bad.stream().map(row -> BadRow.of(run, row)).toList());
        model.addAttribute("twice", runs.rows(run, ImportRow.Kind.TWICE, after));
        model.addAttribute("warned", runs.rows(run, ImportRow.Kind.WARNED, after));
        model.addAttribute("repaired", runs.rows(run, ImportRow.Kind.REPAIRED, 0));
        model.addAttribute(
                "next",
                bad.size() == 100 ? "/imports/" + ref + "?after=" + bad.get(99).line() : null);
        return "shipment/import";
    }

    @PostMapping("/imports/{ref}/confirmation")
    @PreAuthorize("hasRole('COORDINATOR')")
    String confirm(@PathVariable String ref, RedirectAttributes flash) {
        confirmImport.confirm(ref);
        flash.addFlashAttribute("notice", "import.confirmed");
        return "redirect:/imports/" + ref;
    }

    @PostMapping("/imports/{ref}/rows/{line}")
    @PreAuthorize("hasRole('COORDINATOR')")
    String repair(
            @PathVariable String ref,
            @PathVariable int line,
            @ModelAttribute("row") RepairForm form,
            RedirectAttributes flash) {
        ImportRow row = repairRow.repair(ref, line, form.texts());
        if (row.kind() == ImportRow.Kind.REPAIRED) {
            flash.addFlashAttribute("notice", "import.row.repaired");
            return "redirect:/imports/" + ref;
        }
        return "redirect:/imports/" + ref + "?after=" + (line - 1) + "#line-" + line;
    }
}
