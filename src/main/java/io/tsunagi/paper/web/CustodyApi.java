package io.tsunagi.paper.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.paper.domain.CopyCustody;
import io.tsunagi.paper.domain.CopyCustody.Handed;
import io.tsunagi.paper.domain.CustodyEntry;
import io.tsunagi.paper.domain.ReadRegister;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a copy is, by REST. */
@RestController
@RequestMapping("/api/v1/papers/{ref}/custody")
@Tag(name = "Papers")
class CustodyApi {

    private final CopyCustody custody;
    private final ReadRegister register;

    CustodyApi(CopyCustody custody, ReadRegister register) {
        this.custody = custody;
        this.register = register;
    }

    @GetMapping
    @PreAuthorize(PaperPages.MAY_READ)
    @Operation(summary = "Where a paper has been, in order; the last entry says where it is")
    List<CustodyEntry> of(@PathVariable String ref) {
        register.describe(ref);
        return custody.of(ref);
    }

    @PostMapping
    @PreAuthorize(PaperPages.MAY_DISPOSE)
    @Operation(summary = "Record that a paper changed hands; the same words about the same moment change nothing")
    List<CustodyEntry> handOver(@PathVariable String ref, @RequestBody HandedJson said) {
        custody.handOver(
                ref,
                new Handed(text(said.holder()), text(said.place()), text(said.handedOverBy())),
                said.occurredAt(),
                said.writtenAt());
        return custody.of(ref);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** It changed hands. */
    record HandedJson(
            @Nullable String holder,
            @Nullable String place,
            @Nullable String handedOverBy,
            @Nullable Instant occurredAt,
            @Nullable Instant writtenAt) {}
}
