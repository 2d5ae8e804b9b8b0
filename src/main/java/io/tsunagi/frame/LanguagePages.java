package io.tsunagi.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Switches the language of the pages and goes back to the page one was on. */
@Controller
class LanguagePages {

    private final LocaleResolver locales;

    LanguagePages(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/language")
    String change(
            @RequestParam String lang,
            @RequestHeader(name = "Referer", defaultValue = "/") String referer,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale wanted = Locale.forLanguageTag(lang);
        if (FrameConfiguration.LANGUAGES.contains(wanted)) {
            locales.setLocale(request, response, wanted);
        }
        return "redirect:" + CameFrom.path(referer, "/");
    }
}
