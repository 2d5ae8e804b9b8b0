package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.PublicBoards;
import io.tsunagi.bulletin.domain.Language;
import io.tsunagi.bulletin.domain.PublicStatus;
import io.tsunagi.bulletin.domain.PublicStatus.Situation;
import io.tsunagi.bulletin.domain.Wording;
import io.tsunagi.shared.Reference;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * The public status page: no sign-in, no session, no script, one request. It may be kept by caches for 15 seconds, so that a
 * crowd of readers does not reach the server.
 */
@Controller
class StatusPages {

    private static final String PAGE = "bulletin/status";

    private final PublicStatus status;
    private final StatusWords words;
    private final Wording wording;
    private final StatusStyle style;
    private final List<PublicBoards.Annex> annexes;
    private final ViewResolver views;
    private final Clock clock;

    StatusPages(
            PublicStatus status,
            StatusWords words,
            Wording wording,
            StatusStyle style,
            List<PublicBoards.Annex> annexes,
            ViewResolver thymeleafViewResolver,
            Clock clock) {
        this.status = status;
        this.words = words;
        this.wording = wording;
        this.style = style;
        this.annexes = annexes;
        this.views = thymeleafViewResolver;
        this.clock = clock;
    }

    @GetMapping("/status")
    ModelAndView running(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String reference,
            Locale browser,
            HttpServletResponse response)
            throws Exception {
        Language language = language(lang, browser);
        if (reference != null && !reference.isBlank()) {
            return lookUp(reference, language, response);
        }
        return page(status.running(), null, null, HttpStatus.OK, language, response);
    }

    @GetMapping("/status/{reference}")
    ModelAndView one(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String lang,
            Locale browser,
            HttpServletResponse response)
            throws Exception {
        return lookUp(reference, language(lang, browser), response);
    }

    private ModelAndView lookUp(String typed, Language language, HttpServletResponse response) throws Exception {
        Optional<Situation> found =
                Reference.isValid(typed) ? status.of(Reference.parse(typed).toString()) : Optional.empty();
        return page(
                found.map(List::of).orElse(List.of()),
                typed,
                found.map(situation -> situation.disruption().reference()).orElse(null),
                found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND,
                language,
                response);
    }

    private ModelAndView page(
            List<Situation> situations,
            @Nullable String asked,
            @Nullable String found,
            HttpStatus answer,
            Language language,
            HttpServletResponse response)
            throws Exception {
        View view = views.resolveViewName(PAGE, Wording.locale(language));
        ModelAndView page = view == null ? new ModelAndView(PAGE) : new ModelAndView(view);
        page.setStatus(answer);
        page.addObject(
                "boards",
                situations.stream().map(one -> words.board(one, language)).toList());
        page.addObject("links", links(situations));
        page.addObject("asked", asked);
        page.addObject("found", found);
        page.addObject("language", language.code());
        page.addObject("path", found == null ? "/status" : "/status/" + found);
        page.addObject("asOf", wording.moment(clock.instant(), language));
        page.addObject("style", style.text());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=15");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader("Content-Security-Policy", style.contentSecurityPolicy());
        return page;
    }

    /** What other features publish about each disruption, by its reference. */
    private Map<String, List<PublicBoards.Link>> links(List<Situation> situations) {
        return situations.stream()
                .map(situation -> situation.disruption().reference())
                .collect(Collectors.toMap(
                        Function.identity(),
                        reference -> annexes.stream()
                                .flatMap(annex -> annex.link(reference).stream())
                                .toList()));
    }

    private static Language language(@Nullable String wish, Locale browser) {
        String tag = wish == null || wish.isBlank() ? browser.getLanguage() : wish;
        return tag.equals("en") ? Language.EN : Language.JA;
    }
}
