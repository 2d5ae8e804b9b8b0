package io.tsunagi.declaration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.declaration.domain.DraftCheck;
import io.tsunagi.declaration.domain.DraftContent;
import io.tsunagi.declaration.domain.fill.Proposal;
import io.tsunagi.declaration.domain.fill.ProposeDraft;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refusal;
import io.tsunagi.sheet.Sheets;
import io.tsunagi.tariff.Tariff;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Proposals for a draft by REST; saving one is {@code PUT .../draft}. */
@RestController
@RequestMapping("/api/v1/declarations/{reference}/draft-proposals")
@PreAuthorize("hasRole('BROKER')")
@Tag(name = "Declarations")
class ProposalApi {

    private final ProposeDraft proposing;
    private final BoxWords words;
    private final MessageSource messages;
    private final Tariff tariff;

    ProposalApi(ProposeDraft proposing, BoxWords words, MessageSource messages, Tariff tariff) {
        this.proposing = proposing;
        this.words = words;
        this.messages = messages;
        this.tariff = tariff;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The draft as it would be with a former declaration, pasted cells or shipments; nothing is saved",
            description = "Give one of former, pasted and shipments.")
    ProposalJson propose(@PathVariable String reference, @RequestBody SourceJson source, Locale locale) {
        if (source.former() != null) {
            return json(proposing.fromFormer(reference, source.former()), locale);
        }
        return source.shipments() != null
                ? json(proposing.fromShipments(reference, source.shipments()), locale)
                : json(
                        proposing.fromTable(
                                reference,
                                Sheets.ofText(source.pasted() == null ? "" : source.pasted()),
                                words.names()),
                        locale);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "The draft as it would be with a file (CSV, TSV, XLSX); nothing is saved")
    ProposalJson propose(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale) {
        return json(proposing.fromTable(reference, Sheets.ofFile(FillPages.bytes(file)), words.names()), locale);
    }

    private ProposalJson json(Proposal proposal, Locale locale) {
        DraftCheck check = DraftCheck.of(proposal.draft(), tariff);
        return new ProposalJson(
                proposal.draft(),
                proposal.changed().stream().sorted().toList(),
                Typing.words(check.refusals(), messages, locale),
                Typing.words(check.warnings(), messages, locale),
                words(proposal.notes(), locale));
    }

    private List<String> words(List<Refusal> notes, Locale locale) {
        return Typing.words(notes, messages, locale).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Where to take it from; the first that is given counts. */
    record SourceJson(
            @Nullable String former,
            @Nullable String pasted,
            @Nullable String shipments) {}

    /**
     * A proposal.
     *
     * @param changed fields that differ from the saved draft
     * @param errors what would have to be put right, by field
     * @param warnings what to look at, by field
     * @param notes what was found and not taken
     */
    record ProposalJson(
            DraftContent draft,
            List<String> changed,
            Map<String, List<String>> errors,
            Map<String, List<String>> warnings,
            List<String> notes) {}
}
