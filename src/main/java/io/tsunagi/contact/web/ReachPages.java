package io.tsunagi.contact.web;

import io.tsunagi.contact.domain.check.AnswerCheck;
import io.tsunagi.contact.domain.check.CheckLine;
import io.tsunagi.frame.AddressLimit;
import io.tsunagi.storage.RowScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where a contact without an account answers a communications check. Looking at the page answers nothing, because mail filters look at
 * links too; the button does. A code that nobody gave out, one of a check that is over and one that was mistyped get the same 404;
 * addresses that ask more than {@value #A_MINUTE} times a minute wait.
 */
@Controller
class ReachPages {

    private static final int A_MINUTE = 60;
    private static final String PAGE = "contact/reach";

    private final AnswerCheck answering;
    private final AddressLimit limit;

    ReachPages(AnswerCheck answering, Clock clock) {
        this.answering = answering;
        this.limit = new AddressLimit(clock, A_MINUTE);
    }

    @GetMapping("/reach/{code}")
    String ask(@PathVariable String code, Model model, HttpServletRequest request, HttpServletResponse answer) {
        return page(code, answering::open, false, model, request, answer);
    }

    @PostMapping("/reach/{code}")
    String answer(@PathVariable String code, Model model, HttpServletRequest request, HttpServletResponse answer) {
        return page(code, answering::byLink, true, model, request, answer);
    }

    private String page(
            String code,
            Function<String, Optional<CheckLine>> work,
            boolean answered,
            Model model,
            HttpServletRequest request,
            HttpServletResponse answer) {
        answer.setHeader("X-Robots-Tag", "noindex");
        answer.setHeader("Referrer-Policy", "no-referrer");
        Duration wait = limit.enter(request);
        if (!wait.isZero()) {
            answer.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            answer.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(AddressLimit.seconds(wait)));
            model.addAttribute("wait", AddressLimit.seconds(wait));
            return PAGE;
        }
        Optional<CheckLine> line = RowScope.asHouse(() -> work.apply(code));
        if (line.isEmpty()) {
            answer.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("known", line.isPresent());
        model.addAttribute("code", code);
        model.addAttribute(
                "answered", answered || line.map(CheckLine::answeredAt).isPresent());
        return PAGE;
    }
}
