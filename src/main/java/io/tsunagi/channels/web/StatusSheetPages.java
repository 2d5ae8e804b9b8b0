package io.tsunagi.channels.web;

import io.tsunagi.channels.domain.MakeStatusFolder;
import io.tsunagi.channels.domain.MakeStatusSheet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public status on one page of paper, open like the public page. */
@Controller
class StatusSheetPages {

    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final Duration KEPT = Duration.ofHours(24);

    private final MakeStatusFolder making;
    private final MakeStatusSheet printing;
    private final PublicReads reads;

    StatusSheetPages(MakeStatusFolder making, MakeStatusSheet printing, PublicReads reads) {
        this.making = making;
        this.printing = printing;
        this.reads = reads;
    }

    @GetMapping("/status/status.pdf")
    ResponseEntity<byte[]> sheet(@RequestParam(defaultValue = "ja") String lang, HttpServletRequest request) {
        Duration wait = reads.enter(request);
        if (!wait.isZero()) {
            return PublicReads.wait(wait);
        }
        Locale language = lang.equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("status.pdf")
                                .build()
                                .toString())
                .body(printing.print(making.contents(KEPT), language));
    }
}
