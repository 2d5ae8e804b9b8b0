package io.tsunagi.shipment.web.fairness;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.fairness.FairnessReport;
import io.tsunagi.shipment.domain.fairness.MakeReport;
import io.tsunagi.shipment.domain.fairness.PriorityOverride;
import io.tsunagi.shipment.domain.fairness.ReadReport;
import io.tsunagi.shipment.domain.outcome.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The daily report for programs. */
@RestController
@Tag(name = "Outcomes")
class FairnessApi {

    private final ReadReport reading;
    private final MakeReport making;
    private final SignedIn signedIn;

    FairnessApi(ReadReport reading, MakeReport making, SignedIn signedIn) {
        this.reading = reading;
        this.making = making;
        this.signedIn = signedIn;
    }

    @GetMapping("/api/v1/disruptions/{ref}/fairness")
    @PreAuthorize(OverridePages.MAY_READ)
    @Operation(
            summary = "Served against asked on a day, with refusals and overrides; figures as they were counted last")
    Report show(@PathVariable String ref, @RequestParam(required = false) @Nullable LocalDate day) {
        ReadReport.Sheet sheet = reading.sheet(ref, day).orElseThrow(() -> new NotHere(ref));
        return new Report(sheet.day(), sheet.report(), sheet.days(), sheet.refusals(), sheet.overrides());
    }

    @PostMapping("/api/v1/disruptions/{ref}/fairness")
    @PreAuthorize(OverridePages.MAY_SEND)
    @Operation(summary = "Count the figures of today anew, unless they are younger than a minute")
    Report make(@PathVariable String ref) {
        making.make(ref, signedIn.person().login());
        return show(ref, null);
    }

    /** A day; figures are null when none were counted. */
    record Report(
            LocalDate day,
            @Nullable FairnessReport figures,
            List<LocalDate> days,
            List<Outcome> refusals,
            List<PriorityOverride> overrides) {}
}
