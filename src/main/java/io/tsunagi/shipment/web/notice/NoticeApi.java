package io.tsunagi.shipment.web.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shipment.domain.bulk.BulkRuns;
import io.tsunagi.shipment.domain.notice.Notice;
import io.tsunagi.shipment.domain.notice.ReadNotices;
import io.tsunagi.shipment.domain.notice.SteerNotices;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers were told, for programs. */
@RestController
@Tag(name = "Shipments")
class NoticeApi {

    private final BulkRuns runs;
    private final ReadNotices reading;
    private final SteerNotices steering;

    NoticeApi(BulkRuns runs, ReadNotices reading, SteerNotices steering) {
        this.runs = runs;
        this.reading = reading;
        this.steering = steering;
    }

    @GetMapping("/api/v1/bulk-runs/{reference}/notices")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    @Operation(summary = "Who was told of a run, how, and the proof; next is the key of the page after")
    Told list(
            @PathVariable String reference,
            @RequestParam(required = false) Notice.@Nullable State state,
            @RequestParam(required = false) @Nullable UUID after) {
        if (runs.find(reference).isEmpty()) {
            throw new NotHere(reference);
        }
        return new Told(reading.summary(reference), reading.page(reference, state, after));
    }

    @PostMapping("/api/v1/notices/{id}/sending")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    @Operation(summary = "Record that a person has sent the sheet of a notice")
    Told sent(@PathVariable UUID id, @RequestBody Sending said) {
        String run = steering.sent(id, said.how(), said.proof() == null ? "" : said.proof());
        return list(run, null, null);
    }

    /** How a sheet was sent. */
    record Sending(Notice.@Nullable Way how, @Nullable String proof) {}

    /** Numbers of a run and a page of its notices. */
    record Told(ReadNotices.Summary summary, ReadNotices.Page page) {}
}
