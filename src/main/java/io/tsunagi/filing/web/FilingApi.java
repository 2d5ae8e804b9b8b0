package io.tsunagi.filing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.filing.FilingState;
import io.tsunagi.filing.domain.BeginFiling;
import io.tsunagi.filing.domain.EditFiling;
import io.tsunagi.filing.domain.FilingContent;
import io.tsunagi.filing.domain.Filings;
import io.tsunagi.filing.domain.PrintFiling;
import io.tsunagi.filing.domain.ReadFilings;
import io.tsunagi.frame.Typing;
import io.tsunagi.paper.FormCatalogue.Form;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Filings by REST: list, begin, draft, check, submit, preview. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize(Readers.MAY_READ)
@Tag(name = "Filings", description = "Notices, requests and declarations on any form of the catalogue")
class FilingApi {

    private final ReadFilings reading;
    private final BeginFiling beginning;
    private final EditFiling editing;
    private final PrintFiling printing;
    private final MessageSource messages;

    FilingApi(
            ReadFilings reading,
            BeginFiling beginning,
            EditFiling editing,
            PrintFiling printing,
            MessageSource messages) {
        this.reading = reading;
        this.beginning = beginning;
        this.editing = editing;
        this.printing = printing;
        this.messages = messages;
    }

    @GetMapping("/filing-forms")
    @Operation(summary = "The forms that may be filed today, with their boxes, kinds, lengths and choices")
    List<Form> forms() {
        return reading.offered();
    }

    @GetMapping("/disruptions/{disruption}/filings")
    @Operation(summary = "Filings of a disruption, newest first; the next page begins before the reference in next")
    FilingJson.ListJson list(
            @PathVariable String disruption,
            @RequestParam(required = false) @Nullable FilingState state,
            @RequestParam(required = false) @Nullable String before) {
        ReadFilings.Page page = reading.page(disruption, state, before);
        return new FilingJson.ListJson(page.rows(), page.next());
    }

    @GetMapping("/declarations/{reference}/filings")
    @Operation(summary = "Filings that belong to a declaration, newest first")
    List<Filings.Row> ofCase(@PathVariable String reference) {
        return reading.ofCase(reference);
    }

    @PostMapping("/disruptions/{disruption}/filings")
    @PreAuthorize(Readers.MAY_DRAFT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Begin a filing on a form, alone or for a declaration; an untouched draft of the same is answered")
    FilingJson begin(@PathVariable String disruption, @RequestBody BeginJson said) {
        return read(beginning.begin(new BeginFiling.Command(
                disruption,
                text(said.form()),
                text(said.caseReference()),
                said.dueAt(),
                Boolean.TRUE.equals(said.otherAuthority()))));
    }

    @GetMapping("/filings/{reference}")
    @Operation(summary = "One filing with its facts and papers")
    FilingJson one(@PathVariable String reference) {
        return read(reference);
    }

    @PutMapping("/filings/{reference}/draft")
    @PreAuthorize(Readers.MAY_DRAFT)
    @Operation(summary = "Keep the draft as it is given, right or wrong; boxes of the authority are refused")
    FilingJson write(@PathVariable String reference, @RequestBody DraftJson said) {
        editing.save(reference, content(said), said.dueAt(), said.version());
        return read(reference);
    }

    @GetMapping("/filings/{reference}/check")
    @Operation(
            summary =
                    "What keeps the saved filing from being handed on, by field; words in the language of Accept-Language")
    Map<String, List<String>> check(@PathVariable String reference, Locale locale) {
        return Typing.words(reading.view(reference).wrong(), messages, locale);
    }

    @PostMapping("/filings/{reference}/check")
    @PreAuthorize(Readers.MAY_DRAFT)
    @Operation(summary = "What would be wrong with a draft that is not saved, by field")
    Map<String, List<String>> checkUnsaved(@PathVariable String reference, @RequestBody DraftJson said, Locale locale) {
        return Typing.words(reading.check(reference, content(said)), messages, locale);
    }

    @PostMapping("/filings/{reference}/submission")
    @PreAuthorize(Readers.MAY_DRAFT)
    @Operation(summary = "Hand the saved draft to those who examine")
    FilingJson submit(@PathVariable String reference) {
        editing.submit(reference);
        return read(reference);
    }

    @GetMapping(path = "/filings/{reference}/preview.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The form as it would be printed now, marked as a preview")
    byte[] preview(@PathVariable String reference) {
        return printing.preview(reference);
    }

    private FilingJson read(String reference) {
        return FilingJson.of(reading.view(reference));
    }

    private static FilingContent content(DraftJson said) {
        return new FilingContent(
                said.boxes() == null ? Map.of() : said.boxes(), said.lines() == null ? List.of() : said.lines());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** What to begin; {@code otherAuthority} says that a form of another authority than the case's is meant. */
    record BeginJson(
            @Nullable String form,
            @Nullable String caseReference,
            @Nullable Instant dueAt,
            @Nullable Boolean otherAuthority) {}

    /** A draft; {@code version} the one that was seen, null when it does not matter. */
    record DraftJson(
            @Nullable Map<String, String> boxes,
            @Nullable List<Map<String, String>> lines,
            @Nullable Instant dueAt,
            @Nullable Long version) {}
}
