package io.tsunagi.recovery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.recovery.domain.CompileReport;
import io.tsunagi.recovery.domain.PrintReport;
import io.tsunagi.recovery.domain.ReportContent;
import io.tsunagi.recovery.domain.ViewImpact;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The closing report for programs. */
@RestController
@RequestMapping("/api/v1/disruptions/{reference}")
@PreAuthorize("hasAnyRole('MANAGER', 'AUDITOR', 'ADMINISTRATOR')")
@Tag(name = "Overview and report")
class ReportApi {

    private final ViewImpact impact;
    private final CompileReport compiling;
    private final PrintReport printing;

    ReportApi(ViewImpact impact, CompileReport compiling, PrintReport printing) {
        this.impact = impact;
        this.compiling = compiling;
        this.printing = printing;
    }

    @GetMapping("/report")
    @Operation(summary = "The closing report as facts; before the closing as far as it has got")
    ReportContent report(@PathVariable String reference) {
        return compiling.compile(find(reference));
    }

    @GetMapping("/report.pdf")
    @Operation(
            summary = "The closing report as PDF",
            description = "The printed one by redirect once the disruption is closed, else a preview as of now.")
    ResponseEntity<byte[]> pdf(@PathVariable String reference) {
        Disruption disruption = find(reference);
        Optional<String> run = printing.printed(reference);
        if (run.isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/api/v1/paper-runs/" + run.get() + "/pdf"))
                    .build();
        }
        return ReportPages.preview(reference, printing.preview(disruption));
    }

    private Disruption find(String reference) {
        return impact.disruption(reference).orElseThrow(() -> new NotHere(reference));
    }
}
