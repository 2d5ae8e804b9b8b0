package io.tsunagi.tracking;

import io.tsunagi.frame.AddressLimit;
import io.tsunagi.shared.TypedBoxes;
import io.tsunagi.tracking.FindByReference.Found;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where anybody asks by reference, without an account; an address that asks too often waits (429). */
@Controller
class TrackingPages {

    private static final String PAGE = "tracking/track";

    private final FindByReference finding;
    private final TrackingReads reads;

    TrackingPages(FindByReference finding, TrackingReads reads) {
        this.finding = finding;
        this.reads = reads;
    }

    @GetMapping("/track")
    String track(
            @RequestParam(defaultValue = "") String reference,
            Model model,
            HttpServletRequest request,
            HttpServletResponse answer) {
        answer.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("typed", TypedBoxes.storable(reference));
        model.addAttribute("asked", !reference.isBlank());
        if (reference.isBlank()) {
            return PAGE;
        }
        Duration wait = reads.enter(request);
        if (!wait.isZero()) {
            answer.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            answer.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(AddressLimit.seconds(wait)));
            model.addAttribute("wait", AddressLimit.seconds(wait));
            return PAGE;
        }
        Optional<Found> found = finding.find(reference);
        model.addAttribute("found", found.orElse(null));
        if (found.isEmpty()) {
            answer.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return PAGE;
    }
}
