package io.tsunagi.paper.web;

import io.tsunagi.paper.domain.RegisteredPaper;
import io.tsunagi.paper.domain.ScanOutcome;
import io.tsunagi.paper.domain.ScanPaper;
import io.tsunagi.paper.domain.ScanPaper.Scanned;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a scanned code leads: to the page of its case the first time, and to a page that says what is the matter when the
 * sheet was seen before, is void, or is none of ours. Typing the reference leads to the same places.
 */
@Controller
@PreAuthorize("isAuthenticated()")
class ScanPages {

    private final ScanPaper scan;

    ScanPages(ScanPaper scan) {
        this.scan = scan;
    }

    @GetMapping("/S/{code}")
    String scan(
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        return show(scan.scan(code, request.getRemoteAddr()), null, response, model, flash);
    }

    @GetMapping("/papers/find")
    String find(
            @RequestParam(required = false) @Nullable String reference,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (reference == null || reference.isBlank()) {
            return "paper/find";
        }
        return show(scan.scan(reference, request.getRemoteAddr()), reference, response, model, flash);
    }

    private static String show(
            Scanned scanned,
            @Nullable String typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        RegisteredPaper paper = scanned.paper();
        if (scanned.outcome() == ScanOutcome.KNOWN && paper != null && (scanned.earlier() == null || typed != null)) {
            flash.addFlashAttribute("notice", typed == null ? "paper.scan.first" : "paper.scan.typed");
            return "redirect:" + paper.casePage();
        }
        response.setStatus(status(scanned.outcome()).value());
        model.addAttribute("scan", scanned);
        model.addAttribute("typed", typed);
        return "paper/scan";
    }

    private static HttpStatus status(ScanOutcome outcome) {
        return switch (outcome) {
            case KNOWN -> HttpStatus.OK;
            case VOIDED, EXPIRED -> HttpStatus.GONE;
            case FORGED, UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }
}
