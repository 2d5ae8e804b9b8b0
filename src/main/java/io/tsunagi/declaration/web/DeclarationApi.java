package io.tsunagi.declaration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Declarations.Position;
import io.tsunagi.declaration.domain.Declarations.Row;
import io.tsunagi.declaration.domain.DraftContent;
import io.tsunagi.declaration.domain.EditDraft;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.PrintDeclaration;
import io.tsunagi.declaration.domain.Reading;
import io.tsunagi.declaration.domain.TakeCase;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Declarations by REST: list, take into fallback, draft, submit, preview. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Declarations", description = "Import declarations on paper (税関様式C第5020号)")
class DeclarationApi {

    private final Reading reading;
    private final TakeCase taking;
    private final EditDraft editing;
    private final PrintDeclaration printing;
    private final Disruptions disruptions;

    DeclarationApi(
            Reading reading, TakeCase taking, EditDraft editing, PrintDeclaration printing, Disruptions disruptions) {
        this.reading = reading;
        this.taking = taking;
        this.editing = editing;
        this.printing = printing;
        this.disruptions = disruptions;
    }

    @GetMapping("/disruptions/{disruption}/declarations")
    @PreAuthorize(Readers.MAY_READ)
    @Operation(summary = "The declarations of a disruption, soonest deadline first, 50 a page")
    PageJson list(
            @PathVariable("disruption") String disruption,
            @RequestParam(required = false) @Nullable DeclarationState state,
            @RequestParam(required = false) @Nullable Instant afterDeadline,
            @RequestParam(required = false) @Nullable String afterReference) {
        if (disruptions.find(disruption).isEmpty()) {
            throw new NotHere(disruption);
        }
        Position after =
                afterDeadline == null || afterReference == null ? null : new Position(afterDeadline, afterReference);
        Reading.Page page = reading.page(disruption, state, after);
        return new PageJson(page.rows(), page.next());
    }

    @PostMapping("/disruptions/{disruption}/declarations")
    @PreAuthorize("hasRole('BROKER')")
    @Operation(summary = "Take a case into fallback; its regime is paper from then on")
    ResponseEntity<DeclarationJson> take(@PathVariable("disruption") String disruption, @RequestBody TakeJson asked) {
        String reference = taking.take(new TakeCase.Command(
                disruption,
                asked.partnerId(),
                text(asked.billNumber()),
                text(asked.invoiceNumber()),
                asked.lastConfirmed(),
                text(asked.electronicReference()),
                asked.deadline(),
                Boolean.TRUE.equals(asked.controlled())));
        return ResponseEntity.created(URI.create("/api/v1/declarations/" + reference))
                .body(read(reference));
    }

    @GetMapping("/declarations/{reference}")
    @PreAuthorize(Readers.MAY_READ)
    @Operation(summary = "One declaration with its draft, findings, amounts, facts and papers")
    DeclarationJson read(@PathVariable String reference) {
        return DeclarationJson.of(reading.view(reference));
    }

    @PutMapping("/declarations/{reference}/draft")
    @PreAuthorize("hasRole('BROKER')")
    @Operation(summary = "Save the draft, complete or not; with version, only if nobody saved since")
    DeclarationJson save(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Long version,
            @RequestBody DraftJson typed) {
        editing.save(reference, typed.draft(), version);
        return read(reference);
    }

    @PostMapping("/declarations/{reference}/submission")
    @PreAuthorize("hasRole('BROKER')")
    @Operation(summary = "Submit the saved draft for examination; every wrong box is named")
    DeclarationJson submit(@PathVariable String reference) {
        editing.submit(reference);
        return read(reference);
    }

    @GetMapping(path = "/declarations/{reference}/preview", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize(Readers.MAY_READ)
    @Operation(summary = "The form as it would be printed now, marked as a preview (PDF)")
    byte[] preview(@PathVariable String reference) {
        return printing.preview(reference);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** A case to take. */
    record TakeJson(
            @Nullable UUID partnerId,
            @Nullable String billNumber,
            @Nullable String invoiceNumber,
            @Nullable LastConfirmed lastConfirmed,
            @Nullable String electronicReference,
            @Nullable Instant deadline,
            @Nullable Boolean controlled) {}

    /** A draft; names of boxes are those of {@code GET .../declarations/{reference}}. */
    record DraftJson(
            @Nullable Map<String, String> boxes, @Nullable List<Map<String, String>> lines) {

        private DraftContent draft() {
            return new DraftContent(boxes == null ? Map.of() : boxes, lines == null ? List.of() : lines);
        }
    }

    /** A page of the list; give {@code next} back as afterDeadline and afterReference. */
    record PageJson(List<Row> declarations, @Nullable Position next) {}
}
