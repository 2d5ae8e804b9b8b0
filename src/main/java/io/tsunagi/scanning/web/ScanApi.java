package io.tsunagi.scanning.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.paper.PaperScans.Picture;
import io.tsunagi.scanning.domain.DecidePage;
import io.tsunagi.scanning.domain.FileEnd;
import io.tsunagi.scanning.domain.FileState;
import io.tsunagi.scanning.domain.PageCounts;
import io.tsunagi.scanning.domain.PageState;
import io.tsunagi.scanning.domain.PageStore;
import io.tsunagi.scanning.domain.ScanFile;
import io.tsunagi.scanning.domain.ScanFiles;
import io.tsunagi.scanning.domain.ScannedPage;
import io.tsunagi.scanning.domain.TakeIn;
import io.tsunagi.scanning.domain.TakeIn.Origin;
import io.tsunagi.scanning.domain.WaitReason;
import io.tsunagi.scanning.domain.Way;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;

/** Scans for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Scans", description = "Files with scanned paper, and what became of each page")
class ScanApi {

    private final TakeIn takeIn;
    private final ScanFiles files;
    private final PageStore pages;
    private final PaperScans papers;
    private final DecidePage deciding;

    ScanApi(TakeIn takeIn, ScanFiles files, PageStore pages, PaperScans papers, DecidePage deciding) {
        this.takeIn = takeIn;
        this.files = files;
        this.pages = pages;
        this.papers = papers;
        this.deciding = deciding;
    }

    @PostMapping(path = "/scans", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize(ScanAccess.MAY_ACT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Bring a file in; it is read afterwards. The same bytes again answer with the first file")
    FileJson take(@RequestParam MultipartFile file, HttpServletRequest request) throws IOException {
        String name = file.getOriginalFilename();
        return one(takeIn.takeOnce(
                new Origin(UUID.randomUUID(), Way.UPLOAD, request.getRemoteAddr()),
                name == null ? "" : name,
                file.getBytes()));
    }

    @GetMapping("/scans/{ref}")
    @PreAuthorize(ScanAccess.MAY_READ)
    @Operation(summary = "A file with its pages and where each was placed")
    FileJson one(@PathVariable String ref) {
        ScanFile file = files.find(ref).orElseThrow(() -> new NotHere(ref));
        List<ScannedPage> found = pages.ofFile(ref);
        List<Picture> placed = papers.of(found.stream().map(ScannedPage::name).toList());
        return new FileJson(
                file.reference(),
                file.name(),
                file.sha256(),
                file.size(),
                file.way(),
                file.receivedAt(),
                file.receivedBy(),
                file.state(),
                file.end(),
                file.duplicateOf(),
                file.pages(),
                found.stream().map(page -> PageJson.of(page, placed)).toList());
    }

    @PostMapping("/scan-pages/{id}/decision")
    @PreAuthorize(ScanAccess.MAY_ACT)
    @Operation(summary = "Decide about a page that waits, or take a decision back")
    PageJson decide(@PathVariable long id, @Valid @RequestBody DecisionJson decision) {
        ScannedPage page = switch (decision.decision()) {
            case PLACE ->
                deciding.place(
                        id,
                        decision.sheet() == null ? "" : decision.sheet(),
                        decision.page() == null ? 0 : decision.page(),
                        decision.both());
            case SPLIT -> deciding.split(id);
            case NOT_OURS -> deciding.notOurs(id);
            case UNREADABLE -> deciding.unreadable(id, decision.asked() == null ? "" : decision.asked());
            case SET_ASIDE -> deciding.setAside(id);
            case UNDO -> deciding.undo(id);
        };
        return PageJson.of(page, papers.of(List.of(page.name())));
    }

    /** What to do with a page. */
    enum Decision {
        /** Lay it beside a sheet. */
        PLACE,
        /** Make two pages of it. */
        SPLIT,
        /** It is no paper of ours. */
        NOT_OURS,
        /** Nobody can read it, and its sender was asked. */
        UNREADABLE,
        /** It is blank or a double. */
        SET_ASIDE,
        /** Take back what was decided. */
        UNDO
    }

    /** A decision; sheet, page of the sheet and both only for placing, whom somebody asked only for unreadable ones. */
    record DecisionJson(
            @NotNull Decision decision,
            @Nullable String sheet,
            @Nullable Integer page,
            boolean both,
            @Nullable String asked) {}

    /** A file; {@code end} is null until it was read, and for a duplicate. */
    record FileJson(
            String reference,
            String name,
            String sha256,
            long bytes,
            Way way,
            Instant receivedAt,
            String receivedBy,
            FileState state,
            @Nullable FileEnd end,
            @Nullable String duplicateOf,
            PageCounts counts,
            List<PageJson> pages) {}

    /** A page; {@code part} is 1 or 2 for a half of a split one. */
    record PageJson(
            long id,
            int number,
            int part,
            PageState state,
            @Nullable WaitReason reason,
            int turn,
            List<SheetJson> placed) {

        static PageJson of(ScannedPage page, List<Picture> pictures) {
            return new PageJson(
                    page.id(),
                    page.number(),
                    page.part(),
                    page.state(),
                    page.reason(),
                    page.turn(),
                    pictures.stream()
                            .filter(picture -> picture.source().name().equals(page.name()))
                            .map(picture -> new SheetJson(picture.paper(), picture.page()))
                            .toList());
        }
    }

    /** A page of a paper. */
    record SheetJson(String paper, int page) {}
}
