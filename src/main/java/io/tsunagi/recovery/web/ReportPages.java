package io.tsunagi.recovery.web;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.recovery.domain.CompileReport;
import io.tsunagi.recovery.domain.PrintReport;
import io.tsunagi.recovery.domain.ViewImpact;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The closing report to read and to print; a preview until the disruption is closed. */
@Controller
@PreAuthorize("hasAnyRole('MANAGER', 'AUDITOR', 'ADMINISTRATOR')")
class ReportPages {

    private final ViewImpact impact;
    private final CompileReport compiling;
    private final PrintReport printing;

    ReportPages(ViewImpact impact, CompileReport compiling, PrintReport printing) {
        this.impact = impact;
        this.compiling = compiling;
        this.printing = printing;
    }

    @GetMapping("/disruptions/{reference}/report")
    String report(@PathVariable String reference, Locale locale, Model model) {
        Disruption disruption = find(reference);
        model.addAttribute("report", compiling.compile(disruption));
        model.addAttribute("outage", OverviewPage.title(disruption, locale));
        model.addAttribute("japanese", locale.getLanguage().equals("ja"));
        model.addAttribute("printed", printing.printed(reference).isPresent());
        return "recovery/report";
    }

    /** The printed report if there is one, else a preview as of now. */
    @GetMapping("/disruptions/{reference}/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference) {
        Disruption disruption = find(reference);
        Optional<String> run = printing.printed(reference);
        if (run.isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/papers/runs/" + run.get() + ".pdf"))
                    .build();
        }
        return preview(reference, printing.preview(disruption));
    }

    static ResponseEntity<byte[]> preview(String reference, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(reference + "-preview.pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    private Disruption find(String reference) {
        return impact.disruption(reference).orElseThrow(() -> new NotHere(reference));
    }
}
