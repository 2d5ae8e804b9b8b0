package io.tsunagi.shipment.web.bulk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.bulk.BulkAction;
import io.tsunagi.shipment.domain.bulk.BulkReason;
import io.tsunagi.shipment.domain.bulk.BulkRun;
import io.tsunagi.shipment.domain.bulk.BulkRuns;
import io.tsunagi.shipment.domain.bulk.StartBulk;
import io.tsunagi.shipment.domain.bulk.SteerBulk;
import io.tsunagi.shipment.web.RankedQuestion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Many shipments at once, for programs. */
@RestController
@Tag(name = "Shipments")
class BulkApi {

    private final StartBulk startBulk;
    private final SteerBulk steerBulk;
    private final BulkRuns runs;

    BulkApi(StartBulk startBulk, SteerBulk steerBulk, BulkRuns runs) {
        this.startBulk = startBulk;
        this.steerBulk = steerBulk;
        this.runs = runs;
    }

    @PostMapping("/api/v1/disruptions/{ref}/bulk-runs")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    @Operation(
            summary = "Hold, let go, carry over, bring back, give to the maker or call off many shipments",
            description =
                    "Either pick names up to 200 references, or all is true and the filters of the list stand in the"
                            + " address. The same request (a UUID of your own) starts once. With tell, each customer gets one notice.")
    BulkView start(@PathVariable String ref, @RequestBody Bulk bulk, RankedQuestion asked) {
        boolean all = Boolean.TRUE.equals(bulk.all());
        if (!all && (bulk.pick() == null || bulk.pick().isEmpty())) {
            throw new Refused(Refusal.at("pick", "bulk.nothing"));
        }
        return view(startBulk.start(
                bulk.request(),
                BulkPages.choice(ref, bulk.action(), all, bulk.pick(), asked),
                bulk.reason(),
                bulk.words() == null ? "" : bulk.words(),
                Boolean.TRUE.equals(bulk.tell())));
    }

    @GetMapping("/api/v1/bulk-runs/{reference}")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    @Operation(summary = "How far a run has come")
    BulkView show(@PathVariable String reference) {
        return view(runs.find(reference).orElseThrow(() -> new NotHere(reference)));
    }

    @PostMapping("/api/v1/bulk-runs/{reference}/stop")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    @Operation(summary = "Stop a run between two steps")
    BulkView stop(@PathVariable String reference) {
        steerBulk.stop(reference);
        return show(reference);
    }

    @PostMapping("/api/v1/bulk-runs/{reference}/undo")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    @Operation(summary = "Set back what a run changed and nobody has touched since")
    BulkView undo(@PathVariable String reference) {
        steerBulk.undo(reference);
        return show(reference);
    }

    private static BulkView view(BulkRun run) {
        return new BulkView(
                run.reference(),
                run.action(),
                run.state(),
                run.telling(),
                run.total(),
                run.seen(),
                run.changed(),
                run.undone());
    }

    /** What to do with which shipments, and why. */
    record Bulk(
            UUID request,
            BulkAction action,
            @Nullable Boolean all,
            @Nullable List<String> pick,
            BulkReason reason,
            @Nullable String words,
            @Nullable Boolean tell) {}

    /** How far a run has come. */
    record BulkView(
            String reference,
            BulkAction action,
            BulkRun.State state,
            BulkRun.Telling telling,
            int total,
            int seen,
            int changed,
            int undone) {}
}
