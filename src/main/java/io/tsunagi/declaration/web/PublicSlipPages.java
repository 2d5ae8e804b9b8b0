package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.ReadSlip;
import io.tsunagi.declaration.domain.ReadSlip.Shown;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What a driver sees who opens the code of a slip, without an account. Codes that show nothing all get the same answer; an
 * address that reads too often is asked to wait (429).
 */
@Controller
class PublicSlipPages {

    private final ReadSlip slips;
    private final SlipReads reads;

    PublicSlipPages(ReadSlip slips, SlipReads reads) {
        this.slips = slips;
        this.reads = reads;
    }

    @GetMapping("/slip/{code}")
    String show(@PathVariable String code, Model model, HttpServletRequest request, HttpServletResponse answer) {
        answer.setHeader("X-Robots-Tag", "noindex");
        Duration wait = reads.enter(request);
        if (!wait.isZero()) {
            answer.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            answer.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(SlipReads.seconds(wait)));
            model.addAttribute("wait", SlipReads.seconds(wait));
            return "declaration/slip";
        }
        Optional<Shown> shown = slips.read(code);
        model.addAttribute("shown", shown.orElse(null));
        if (shown.isEmpty()) {
            answer.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return "declaration/slip";
    }
}
