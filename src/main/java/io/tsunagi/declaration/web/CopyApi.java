package io.tsunagi.declaration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.declaration.domain.KeepCopy;
import io.tsunagi.declaration.domain.Seen;
import io.tsunagi.declaration.domain.received.CopyKind;
import io.tsunagi.declaration.domain.received.ReceivedCopy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the electronic system sent us about a case, for programs. */
@RestController
@RequestMapping("/api/v1/declarations/{reference}/copies")
@Tag(name = "Declarations")
class CopyApi {

    private final KeepCopy keeping;

    CopyApi(KeepCopy keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    @PreAuthorize(Readers.MAY_READ)
    @Operation(summary = "Documents from the electronic system, in the order in which it sent them")
    List<CopyJson> list(@PathVariable String reference) {
        return keeping.of(reference).stream().map(CopyJson::of).toList();
    }

    @GetMapping("/{copy}")
    @PreAuthorize(Readers.MAY_READ)
    @Operation(summary = "One document from the electronic system, byte by byte")
    ResponseEntity<byte[]> download(@PathVariable String reference, @PathVariable UUID copy) {
        return CopyPages.answer(keeping.open(reference, copy));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasRole('BROKER')")
    @Operation(
            summary = "Keep a document (PDF, PNG, JPEG or text, at most 10 MiB); the same bytes again change nothing")
    List<CopyJson> upload(
            @PathVariable String reference,
            @RequestParam CopyKind kind,
            @RequestParam Instant receivedAt,
            @RequestParam(required = false) @Nullable Instant writtenAt,
            @RequestParam MultipartFile file) {
        keeping.keep(reference, kind, Seen.of(receivedAt, writtenAt), CopyPages.name(file), CopyPages.content(file));
        return list(reference);
    }

    /** A kept document; its content is at {@code .../copies/{id}}. */
    record CopyJson(
            UUID id,
            CopyKind kind,
            String name,
            String mediaType,
            int size,
            String sha256,
            Instant receivedAt,
            Instant enteredAt,
            String enteredBy) {

        private static CopyJson of(ReceivedCopy copy) {
            return new CopyJson(
                    copy.id(),
                    copy.kind(),
                    copy.name(),
                    copy.media().mediaType(),
                    copy.size(),
                    copy.hash(),
                    copy.times().occurredAt(),
                    copy.times().enteredAt(),
                    copy.by());
        }
    }
}
