package io.tsunagi.shipment.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.intake.CheckImport;
import io.tsunagi.shipment.domain.intake.ConfirmImport;
import io.tsunagi.shipment.domain.intake.ImportRow;
import io.tsunagi.shipment.domain.intake.ImportRun;
import io.tsunagi.shipment.domain.intake.ImportRuns;
import io.tsunagi.shipment.domain.intake.MappingProfiles;
import io.tsunagi.shipment.domain.intake.RepairRow;
import io.tsunagi.shipment.domain.merge.MergeProposals;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
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
    private final MergeProposals proposals;
    private final PartnerNames names;
    private final MessageSource messages;

    ImportPages(
            MappingProfiles profiles,
            ImportRuns runs,
            CheckImport checkImport,
            ConfirmImport confirmImport,
            RepairRow repairRow,
            PreviewWords previewWords,
            MergeProposals proposals,
            PartnerNames names,
            MessageSource messages) {
        this.messages = messages;
        this.proposals = proposals;
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
            ImportRun run = checkImport.check(UploadedFile.command(upload.getProfile(), upload.getFile(), null));
            if (run.state() == ImportRun.State.TAKEN || run.state() == ImportRun.State.TAKING) {
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
        model.addAttribute("merges", proposals.openOf(run.id()));
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
        ImportRun run = confirmImport.confirm(ref);
        flash.addFlashAttribute("notice", run.state().busy() ? "import.begun" : "import.confirmed");
        return "redirect:/imports/" + ref;
    }

    /** A file that is too large for a form: the page sends it as the body of a request, and goes where the answer says. */
    @PostMapping(path = "/imports/large", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @PreAuthorize("hasRole('COORDINATOR')")
    ResponseEntity<Object> large(
            @RequestParam UUID profile, @RequestParam String name, HttpServletRequest request, Locale locale)
            throws IOException {
        try {
            ImportRun run = checkImport.check(UploadedFile.command(profile, name, request.getInputStream(), null));
            return ResponseEntity.noContent()
                    .location(URI.create("/imports/" + run.reference()))
                    .build();
        } catch (Refused refused) {
            Refusal first = refused.refusals().get(0);
            String words = Objects.requireNonNull(
                    messages.getMessage(first.message(), first.arguments().toArray(), locale));
            return ResponseEntity.unprocessableEntity()
                    .body(Map.of("errors", List.of(Map.of("field", first.field(), "message", words))));
        }
    }

    @PostMapping("/imports/{ref}/sheet")
    @PreAuthorize("hasRole('COORDINATOR')")
    String choose(@PathVariable String ref, @RequestParam(defaultValue = "") String sheet) {
        return "redirect:/imports/" + checkImport.choose(ref, sheet).reference();
    }

    @PostMapping("/imports/{ref}/stop")
    @PreAuthorize("hasRole('COORDINATOR')")
    String stop(@PathVariable String ref, RedirectAttributes flash) {
        confirmImport.stop(ref);
        flash.addFlashAttribute("notice", "import.stopping");
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
