package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.KeepCopy;
import io.tsunagi.declaration.domain.received.CopyKind;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.MediaKind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Uploading and giving back what the electronic system sent us about a case. */
@Controller
class CopyPages {

    private final KeepCopy keeping;
    private final StepAnswer answer;
    private final Times times;

    CopyPages(KeepCopy keeping, StepAnswer answer, Times times) {
        this.keeping = keeping;
        this.answer = answer;
        this.times = times;
    }

    @PostMapping("/declarations/{reference}/copies")
    @PreAuthorize("hasRole('BROKER')")
    String upload(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer.to(
                reference,
                "copy",
                typed,
                model,
                locale,
                flash,
                () -> keeping.keep(
                        reference,
                        kind(typed.getOrDefault("kind", "")),
                        StepAnswer.seen(typed, times),
                        name(file),
                        content(file)));
    }

    /** As a download, whatever it is: nothing that was uploaded is ever run by a browser under our name. */
    @GetMapping("/declarations/{reference}/copies/{copy}")
    @PreAuthorize(Readers.MAY_READ)
    ResponseEntity<byte[]> download(@PathVariable String reference, @PathVariable UUID copy) {
        return answer(keeping.open(reference, copy));
    }

    /** A kept document as a download that no browser runs. */
    static ResponseEntity<byte[]> answer(KeepCopy.Kept kept) {
        return ResponseEntity.ok()
                .contentType(type(kept))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kept.copy().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(kept.content());
    }

    private static MediaType type(KeepCopy.Kept kept) {
        MediaType plain = MediaType.parseMediaType(kept.copy().media().mediaType());
        return kept.copy().media() == MediaKind.TEXT
                ? new MediaType(plain, MediaKind.charset(kept.content()).orElse(StandardCharsets.UTF_8))
                : plain;
    }

    static String name(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }

    static byte[] content(@Nullable MultipartFile file) {
        if (file == null) {
            throw new Refused(Refusal.at("file", "declaration.refused.copy-empty"));
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CopyKind kind(String typed) {
        for (CopyKind kind : CopyKind.values()) {
            if (kind.name().equals(typed)) {
                return kind;
            }
        }
        throw new Refused(Refusal.at("kind", "declaration.refused.choice"));
    }
}
