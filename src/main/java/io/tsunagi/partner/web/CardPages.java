package io.tsunagi.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.partner.domain.PrintCards;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Contact cards to print. */
@Controller
@PreAuthorize("isAuthenticated()")
@Tag(name = "Partners")
class CardPages {

    private final PrintCards printCards;

    CardPages(PrintCards printCards) {
        this.printCards = printCards;
    }

    @GetMapping("/partners/cards.pdf")
    ResponseEntity<byte[]> page(@RequestParam(defaultValue = "") String partner) {
        return pdf(partner);
    }

    @GetMapping("/api/v1/partners/cards")
    @Operation(summary = "Contact cards as PDF, of one partner (code) or of all that have contacts")
    ResponseEntity<byte[]> cards(@RequestParam(defaultValue = "") String partner) {
        return pdf(partner);
    }

    private ResponseEntity<byte[]> pdf(String partner) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("contact-cards.pdf")
                                .build()
                                .toString())
                .body(printCards.print(partner.strip()));
    }
}
