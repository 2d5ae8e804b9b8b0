package io.tsunagi.cost.web;

import io.tsunagi.cost.domain.letter.Letter;
import java.net.URI;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The PDF of a letter: the signed and numbered paper, or a preview of the draft. */
@Controller
class LetterSheets {

    private final LetterDesk desk;

    LetterSheets(LetterDesk desk) {
        this.desk = desk;
    }

    @GetMapping(CostDoors.LETTER + "/pdf")
    @PreAuthorize(CostDoors.MAY_READ)
    ResponseEntity<byte[]> pdf(@PathVariable String ref) {
        return sheet(desk.letter(ref), "/papers/runs/%s.pdf");
    }

    @GetMapping("/api/v1" + CostDoors.LETTER + "/pdf")
    @PreAuthorize(CostDoors.MAY_READ)
    ResponseEntity<byte[]> pdfForPrograms(@PathVariable String ref) {
        return sheet(desk.letter(ref), "/api/v1/paper-runs/%s/pdf");
    }

    private ResponseEntity<byte[]> sheet(Letter letter, String printed) {
        if (letter.run() != null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(printed.formatted(letter.run())))
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(letter.reference() + "-preview.pdf")
                                .build()
                                .toString())
                .body(desk.preview(letter));
    }
}
