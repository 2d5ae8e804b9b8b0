package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.ReadSlip;
import io.tsunagi.declaration.domain.ReadSlip.Shown;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a driver sees who opens the code of a slip, without an account. Codes that show nothing all get the same answer. */
@Controller
class PublicSlipPages {

    private final ReadSlip slips;

    PublicSlipPages(ReadSlip slips) {
        this.slips = slips;
    }

    @GetMapping("/slip/{code}")
    String show(@PathVariable String code, Model model, HttpServletResponse answer) {
        answer.setHeader("X-Robots-Tag", "noindex");
        Optional<Shown> shown = slips.read(code);
        model.addAttribute("shown", shown.orElse(null));
        if (shown.isEmpty()) {
            answer.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return "declaration/slip";
    }
}
