package io.tsunagi.shipment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shipment.domain.intake.CheckImport;
import io.tsunagi.shipment.domain.intake.ConfirmImport;
import io.tsunagi.shipment.domain.intake.HeadingsDiffer;
import io.tsunagi.shipment.domain.intake.ImportRow;
import io.tsunagi.shipment.domain.intake.ImportRun;
import io.tsunagi.shipment.domain.intake.ImportRuns;
import io.tsunagi.shipment.domain.intake.OrderField;
import io.tsunagi.shipment.domain.intake.RepairRow;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Order imports for programs. */
@RestController
@Tag(name = "Order imports")
class ImportApi {

    private final ImportRuns runs;
    private final CheckImport checkImport;
    private final ConfirmImport confirmImport;
    private final RepairRow repairRow;
    private final RowWords words;

    ImportApi(
            ImportRuns runs,
            CheckImport checkImport,
            ConfirmImport confirmImport,
            RepairRow repairRow,
            RowWords words) {
        this.runs = runs;
        this.checkImport = checkImport;
        this.confirmImport = confirmImport;
        this.repairRow = repairRow;
        this.words = words;
    }

    @PostMapping(path = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(
            summary = "Dry run of a file",
            description =
                    "Reads the file by the profile, counts and explains, takes nothing. The same file again with the"
                            + " same profile answers the run that took it.")
    Run check(
            @RequestParam UUID profile,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String sheet) {
        return run(checkImport.check(UploadedFile.command(profile, file, sheet)));
    }

    @PostMapping(path = "/api/v1/imports", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(
            summary = "Dry run of a file of up to 500 MB, sent as the body",
            description =
                    "As with a form. A file above 1 MB is read in the background: ask again until the state is CHECKED.")
    Run checkBody(
            @RequestParam UUID profile,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String sheet,
            HttpServletRequest request)
            throws IOException {
        return run(checkImport.check(UploadedFile.command(profile, name, request.getInputStream(), sheet)));
    }

    @PostMapping("/api/v1/imports/{ref}/sheet")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Say which sheet of a workbook is read")
    Run choose(@PathVariable String ref, @RequestParam String sheet) {
        return run(checkImport.choose(ref, sheet));
    }

    @PostMapping("/api/v1/imports/{ref}/stop")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Stop between two pieces; what was taken stays, and a confirmation lets it go on")
    Run stop(@PathVariable String ref) {
        return run(confirmImport.stop(ref));
    }

    @GetMapping("/api/v1/imports")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    @Operation(summary = "The newest 50 imports, without rows")
    List<Run> list() {
        return runs.newest().stream().map(run -> Run.of(run, List.of())).toList();
    }

    @GetMapping("/api/v1/imports/{ref}")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    @Operation(summary = "One import with up to 100 of its bad rows")
    Run show(@PathVariable String ref) {
        return run(runs.find(ref).orElseThrow(() -> new NotHere(ref)));
    }

    @PostMapping("/api/v1/imports/{ref}/confirmation")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(
            summary = "Take the good rows; a second call changes nothing",
            description = "Above 5,000 rows they are taken in the background: ask again until the state is TAKEN.")
    Run confirm(@PathVariable String ref) {
        return run(confirmImport.confirm(ref));
    }

    @GetMapping("/api/v1/imports/{ref}/rows")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    @Operation(summary = "Rows of one kind (BAD, TWICE, WARNED, REPAIRED) after a line, at most 100")
    List<Row> rows(
            @PathVariable String ref, @RequestParam ImportRow.Kind kind, @RequestParam(defaultValue = "0") int after) {
        ImportRun run = runs.find(ref).orElseThrow(() -> new NotHere(ref));
        return runs.rows(run, kind, after).stream().map(this::row).toList();
    }

    @PutMapping("/api/v1/imports/{ref}/rows/{line}")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Repair a bad row: all its cells; it is checked again and taken when it is good")
    Row repair(@PathVariable String ref, @PathVariable int line, @RequestBody Cells cells) {
        return row(repairRow.repair(ref, line, cells.cells()));
    }

    private Run run(ImportRun run) {
        return Run.of(
                run,
                runs.rows(run, ImportRow.Kind.BAD, 0).stream().map(this::row).toList());
    }

    private Row row(ImportRow row) {
        return new Row(
                row.line(),
                row.kind(),
                row.cells(),
                row.problems().stream()
                        .map(problem -> new Problem(
                                problem.column(),
                                problem.value(),
                                problem.reason(),
                                words.reason(problem),
                                words.right(problem)))
                        .toList(),
                row.shipment());
    }

    /** The cells of a row in the order of the columns. */
    record Cells(List<String> cells) {}

    /** An import. */
    record Run(
            String reference,
            UUID partnerId,
            String profile,
            String fileName,
            String fileHash,
            ImportRun.State state,
            ImportRun.Totals totals,
            ImportRun.Records records,
            Counter progress,
            @Nullable String sheet,
            List<String> sheets,
            List<String> columns,
            HeadingsDiffer headings,
            List<Map<OrderField, String>> preview,
            List<Row> badRows,
            String checkedBy,
            Instant checkedAt,
            @Nullable String takenBy,
            @Nullable Instant takenAt) {

        static Run of(ImportRun run, List<Row> bad) {
            return new Run(
                    run.reference(),
                    run.partnerId(),
                    run.profileName(),
                    run.fileName(),
                    run.fileHash(),
                    run.state(),
                    run.totals(),
                    run.records(),
                    new Counter(run.progress().read(), run.progress().expected(), problem(run)),
                    run.sheet(),
                    run.sheets(),
                    run.columns(),
                    run.headingsDiffer(),
                    run.preview(),
                    bad,
                    run.checkedBy(),
                    run.checkedAt(),
                    run.takenBy(),
                    run.takenAt());
        }

        private static @Nullable String problem(ImportRun run) {
            return run.progress().problem() == null
                    ? null
                    : run.progress().problem().message();
        }
    }

    /** How many rows of at most how many were read; problem is the key of why it was refused or has stopped. */
    record Counter(int read, int expected, @Nullable String problem) {}

    /** A row that needs a look; shipment is the reference it became. */
    record Row(
            int line,
            ImportRow.Kind kind,
            List<String> cells,
            List<Problem> problems,
            @Nullable String shipment) {}

    /** What is wrong in a cell and what would be right, in the language that was asked for. */
    record Problem(String column, String value, String code, String reason, String right) {}
}
