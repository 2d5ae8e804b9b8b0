package io.tsunagi.reconcile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.reconcile.domain.CompareRecords;
import io.tsunagi.reconcile.domain.Difference;
import io.tsunagi.reconcile.domain.Differences;
import io.tsunagi.reconcile.domain.EnterAgain;
import io.tsunagi.reconcile.domain.ExplainDifferences;
import io.tsunagi.reconcile.domain.Field;
import io.tsunagi.reconcile.domain.Kind;
import io.tsunagi.reconcile.domain.Reason;
import io.tsunagi.reconcile.domain.Run;
import io.tsunagi.reconcile.domain.Runs;
import io.tsunagi.reconcile.domain.SignReconciliation;
import io.tsunagi.reconcile.domain.Stage;
import io.tsunagi.reconcile.domain.UploadExport;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reconciliations for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reconciliations")
class ReconcileApi {

    private static final int MOST = 500;

    private final Runs runs;
    private final Differences differences;
    private final UploadExport uploading;
    private final CompareRecords comparing;
    private final ExplainDifferences explaining;
    private final EnterAgain entering;
    private final SignReconciliation signing;

    ReconcileApi(
            Runs runs,
            Differences differences,
            UploadExport uploading,
            CompareRecords comparing,
            ExplainDifferences explaining,
            EnterAgain entering,
            SignReconciliation signing) {
        this.runs = runs;
        this.differences = differences;
        this.uploading = uploading;
        this.comparing = comparing;
        this.explaining = explaining;
        this.entering = entering;
        this.signing = signing;
    }

    @PostMapping(
            path = "/disruptions/{disruption}/reconciliations",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @PreAuthorize(ReconcileDoors.MAY_WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Take in the export of the partner; the same request id makes one")
    Run upload(
            @PathVariable String disruption,
            @RequestParam Kind kind,
            @RequestParam String name,
            @RequestParam UUID request,
            @RequestBody byte[] content) {
        return show(uploading.upload(disruption, kind, name, content, request));
    }

    @GetMapping("/reconciliations/{reference}")
    @PreAuthorize(ReconcileDoors.MAY_READ)
    @Operation(summary = "Where a reconciliation stands")
    Run show(@PathVariable String reference) {
        return runs.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    @PostMapping("/reconciliations/{reference}/comparison")
    @PreAuthorize(ReconcileDoors.MAY_WORK)
    @Operation(summary = "Compare, with the column of each field counted from 0")
    Run.Result compare(@PathVariable String reference, @RequestBody Map<Field, Integer> fields) {
        return comparing.compare(reference, fields);
    }

    @GetMapping("/reconciliations/{reference}/differences")
    @PreAuthorize(ReconcileDoors.MAY_READ)
    @Operation(summary = "Differences after that one, at most 500")
    List<Difference> differences(
            @PathVariable String reference,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "0") int after) {
        return differences.page(
                show(reference).reference(), AskedFilter.of(asked).filter(), after, MOST);
    }

    @PostMapping("/reconciliations/{reference}/reasons")
    @PreAuthorize(ReconcileDoors.MAY_WORK)
    @Operation(summary = "Give differences a reason")
    Map<String, Integer> explain(@PathVariable String reference, @RequestBody Explanation sent) {
        return Map.of("explained", explaining.explain(reference, sent.ids(), sent.reason(), sent.note()));
    }

    @PostMapping("/reconciliations/{reference}/differences/{id}/shield")
    @PreAuthorize(ReconcileDoors.MAY_WORK)
    @Operation(summary = "Decide whether a held record is a duplicate")
    Difference decide(@PathVariable String reference, @PathVariable int id, @RequestBody Decision sent) {
        explaining.decide(reference, id, sent.same(), sent.note());
        return differences.find(reference, id).orElseThrow(() -> new NotHere(reference));
    }

    @PostMapping("/reconciliations/{reference}/stages/{stage}/sent")
    @PreAuthorize(ReconcileDoors.MAY_WORK)
    @Operation(summary = "Mark records as entered again")
    Map<String, Integer> sent(
            @PathVariable String reference, @PathVariable Stage stage, @RequestBody List<Integer> ids) {
        return Map.of("sent", entering.sent(reference, stage, ids));
    }

    @PostMapping("/reconciliations/{reference}/stages/{stage}/done")
    @PreAuthorize(ReconcileDoors.MAY_WORK)
    @Operation(summary = "Declare a stage of entering again done")
    List<Differences.StageCount> done(
            @PathVariable String reference, @PathVariable Stage stage, @RequestBody Note sent) {
        entering.done(reference, stage, sent.note());
        return entering.stages(reference);
    }

    @PostMapping("/reconciliations/{reference}/signature")
    @PreAuthorize(ReconcileDoors.MAY_SIGN)
    @Operation(summary = "Sign at zero unexplained")
    Run sign(@PathVariable String reference, @RequestBody Note sent) {
        signing.sign(reference, sent.note());
        return show(reference);
    }

    @PostMapping("/reconciliations/{reference}/withdrawal")
    @PreAuthorize(ReconcileDoors.MAY_WORK)
    @Operation(summary = "Withdraw one with the wrong file")
    Run withdraw(@PathVariable String reference, @RequestBody Note sent) {
        signing.withdraw(reference, sent.note());
        return show(reference);
    }

    /** A reason for some differences. */
    record Explanation(List<Integer> ids, Reason reason, String note) {}

    /** Whether a held record is the same as theirs. */
    record Decision(boolean same, String note) {}

    /** Words that go with an act. */
    record Note(String note) {}
}
