package io.tsunagi.supply.web;

import io.tsunagi.bulletin.PublicBoards;
import io.tsunagi.shared.Reference;
import io.tsunagi.supply.domain.Entries;
import io.tsunagi.supply.domain.PublicSupply;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
 * The public supply status of a disruption, searched by SKU: like the status page no sign-in, no session, no script, one request,
 * and kept by caches for 15 seconds.
 */
@Controller
class PublicSupplyPages {

    private static final String PAGE = "supply/public";

    private final PublicSupply supply;
    private final PublicBoards boards;
    private final SupplyWords words;
    private final ViewResolver views;
    private final Clock clock;

    PublicSupplyPages(
            PublicSupply supply,
            PublicBoards boards,
            SupplyWords words,
            ViewResolver thymeleafViewResolver,
            Clock clock) {
        this.supply = supply;
        this.boards = boards;
        this.words = words;
        this.views = thymeleafViewResolver;
        this.clock = clock;
    }

    @GetMapping("/status/{reference}/supply")
    ModelAndView show(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String sku,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "of", required = false) @Nullable UUID of,
            Locale browser,
            HttpServletResponse response)
            throws Exception {
        String wish = lang == null || lang.isBlank() ? browser.getLanguage() : lang;
        Locale language = wish.equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
        Entries.After after = from == null || of == null ? null : new Entries.After(from, of);
        Optional<PublicSupply.Board> board = Reference.isValid(reference)
                ? supply.of(Reference.parse(reference).toString(), null, sku, after)
                : Optional.empty();
        View view = views.resolveViewName(PAGE, language);
        ModelAndView page = view == null ? new ModelAndView(PAGE) : new ModelAndView(view);
        page.setStatus(board.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
        page.addObject("language", language.getLanguage());
        page.addObject("reference", reference);
        page.addObject("sku", sku);
        page.addObject("board", board.orElse(null));
        page.addObject(
                "lines", board.map(one -> words.lines(one.rows(), language)).orElse(List.of()));
        page.addObject(
                "title",
                board.map(one -> language == Locale.ENGLISH
                                ? one.title().en()
                                : one.title().ja())
                        .orElse(""));
        page.addObject("asOf", words.moment(clock.instant(), language));
        page.addObject("changed", moment(board, language, true));
        page.addObject("nextUpdate", moment(board, language, false));
        page.addObject("style", boards.style());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=15");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader("Content-Security-Policy", boards.contentSecurityPolicy());
        return page;
    }

    private @Nullable String moment(Optional<PublicSupply.Board> board, Locale language, boolean changed) {
        return board.map(one -> changed ? one.changedAt() : one.summary().nextUpdate())
                .filter(at -> changed || at.isAfter(clock.instant()))
                .map(at -> words.moment(at, language))
                .orElse(null);
    }
}
