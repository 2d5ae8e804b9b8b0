package io.tsunagi.frame;

import io.tsunagi.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A refusal that a page did not show at its fields leads back to where it came from, with the reasons on top. */
@ControllerAdvice(annotations = Controller.class)
class RefusedPages {

    private final MessageSource messages;

    RefusedPages(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(Refused.class)
    String refused(Refused refused, HttpServletRequest request, RedirectAttributes flash, Locale locale) {
        List<String> reasons = refused.refusals().stream()
                .map(refusal -> messages.getMessage(
                        refusal.message(), refusal.arguments().toArray(), refusal.message(), locale))
                .map(String::valueOf)
                .toList();
        flash.addFlashAttribute("refusals", reasons);
        return "redirect:" + CameFrom.path(request.getHeader("Referer"), "/desk");
    }
}
