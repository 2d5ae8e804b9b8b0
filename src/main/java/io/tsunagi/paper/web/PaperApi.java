package io.tsunagi.paper.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister.Tally;
import io.tsunagi.paper.PaperScans.Picture;
import io.tsunagi.paper.domain.GivePapersTheirFate;
import io.tsunagi.paper.domain.Losses.Loss;
import io.tsunagi.paper.domain.Papers.Scan;
import io.tsunagi.paper.domain.Pictures.Returned;
import io.tsunagi.paper.domain.ReadRegister;
import io.tsunagi.paper.domain.ReadRegister.Described;
import io.tsunagi.paper.domain.ReadRegister.Listed;
import io.tsunagi.paper.domain.RegisteredPaper;
import io.tsunagi.paper.domain.ScanOutcome;
import io.tsunagi.paper.domain.ScanPaper;
import io.tsunagi.paper.domain.ScanPaper.Scanned;
import io.tsunagi.shared.ThreeTimes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Papers", description = "Numbered sheets: what was printed, scanned, and what became of it")
class PaperApi {

    private final ReadRegister register;
    private final GivePapersTheirFate fates;
    private final ScanPaper scan;

    PaperApi(ReadRegister register, GivePapersTheirFate fates, ScanPaper scan) {
        this.register = register;
        this.fates = fates;
        this.scan = scan;
    }

    @GetMapping("/disruptions/{ref}/papers")
    @PreAuthorize(PaperPages.MAY_READ)
    @Operation(
            summary =
                    "Papers of a disruption, open ones first, 50 a page; show=open, missing (not back) or a disposition filters")
    PaperPage list(
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String after) {
        Listed listed = register.list(ref, show, after);
        List<PaperView> papers = listed.papers().stream()
                .map(titled -> PaperView.of(titled.paper()))
                .toList();
        return new PaperPage(papers, listed.next(), listed.open(), listed.tallies(), listed.returned());
    }

    @PostMapping("/disruptions/{ref}/papers/dispositions")
    @PreAuthorize(PaperPages.MAY_DISPOSE)
    @Operation(summary = "Give many papers the same fate, all or none")
    PaperPage disposeMany(@PathVariable String ref, @Valid @RequestBody FatesRequest request) {
        fates.give(request.papers(), request.disposition(), request.note(), request.occurredAt(), request.writtenAt());
        return list(ref, null, null);
    }

    @GetMapping("/papers/{ref}")
    @PreAuthorize(PaperPages.MAY_READ)
    @Operation(summary = "One paper with its run, copies and scans")
    PaperDetail one(@PathVariable String ref) {
        Described described = register.describe(ref);
        return new PaperDetail(
                PaperView.of(described.titled().paper()),
                described.run().valuesHash(),
                described.run().pdfHash(),
                "/api/v1/paper-runs/" + described.run().id() + "/pdf",
                described.copies().stream().map(RegisteredPaper::reference).toList(),
                described.scans(),
                described.pictures(),
                described.loss());
    }

    @PostMapping("/papers/{ref}/disposition")
    @PreAuthorize(PaperPages.MAY_DISPOSE)
    @Operation(
            summary =
                    "Give a paper its one fate; the same twice changes nothing, another is refused, a loss needs two people")
    PaperDetail dispose(@PathVariable String ref, @Valid @RequestBody FateRequest request) {
        register.describe(ref);
        fates.give(List.of(ref), request.disposition(), request.note(), request.occurredAt(), request.writtenAt());
        return one(ref);
    }

    @GetMapping(path = "/paper-runs/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize(PaperPages.MAY_READ)
    @Operation(summary = "The PDF of a print run, byte by byte as it was printed")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return PaperPages.pdf(id, register.pdf(id));
    }

    @PostMapping("/scans")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Verify a scanned code, address or typed reference, and remember that it was seen")
    ScanView scan(@Valid @RequestBody ScanRequest request, HttpServletRequest http) {
        Scanned scanned = scan.scan(request.code(), http.getRemoteAddr());
        RegisteredPaper paper = scanned.paper();
        return new ScanView(
                scanned.outcome(),
                paper == null ? null : PaperView.of(paper),
                paper == null ? null : paper.casePage(),
                scanned.page(),
                scanned.earlier());
    }

    /** A fate for one paper; the note is why, or the other paper's reference for a duplicate. */
    record FateRequest(
            @NotNull Disposition disposition,
            @Nullable String note,
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt) {
        @Override
        public String note() {
            return note == null ? "" : note;
        }
    }

    /** The same fate for many papers. */
    record FatesRequest(
            @NotEmpty List<String> papers,
            @NotNull Disposition disposition,
            @Nullable String note,
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt) {
        @Override
        public String note() {
            return note == null ? "" : note;
        }
    }

    /** A scanned code, address, or typed reference. */
    record ScanRequest(@NotBlank String code) {}

    /** A page of papers; ask again with {@code after=next}. */
    record PaperPage(
            List<PaperView> papers, @Nullable String next, long open, List<Tally> tallies, Returned returned) {}

    /** What a scan was; {@code firstSeen} is the first time this page was seen before, null the first time. */
    record ScanView(
            ScanOutcome outcome,
            @Nullable PaperView paper,
            @Nullable String casePage,
            int page,
            @Nullable Scan firstSeen) {}

    /** A paper with its run. */
    record PaperDetail(
            PaperView paper,
            String valuesSha256,
            String pdfSha256,
            String pdf,
            List<String> copies,
            List<Scan> scans,
            List<Picture> pictures,
            @Nullable Loss lossReported) {}

    /** A paper. */
    record PaperView(
            String reference,
            String form,
            LocalDate edition,
            String caseReference,
            @Nullable String disruption,
            String copy,
            int pages,
            Instant printedAt,
            String printedBy,
            @Nullable Disposition disposition,
            String note,
            @Nullable String disposedBy,
            @Nullable ThreeTimes fated) {

        static PaperView of(RegisteredPaper paper) {
            return new PaperView(
                    paper.reference(),
                    paper.form(),
                    paper.edition(),
                    paper.caseReference(),
                    paper.disruption(),
                    paper.copy(),
                    paper.pages(),
                    paper.printedAt(),
                    paper.printedBy(),
                    paper.disposition(),
                    paper.note(),
                    paper.disposedBy(),
                    paper.fated());
        }
    }
}
