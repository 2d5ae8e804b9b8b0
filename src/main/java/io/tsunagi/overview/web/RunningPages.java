package io.tsunagi.overview.web;

import io.tsunagi.overview.domain.KeepOverview;
import io.tsunagi.overview.domain.KeepOverview.Kept;
import io.tsunagi.overview.domain.RunningDisruption.Urgency;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;

/** Everything that runs on one page, the most urgent first. */
@Controller
@PreAuthorize(RunningPages.READERS)
class RunningPages {

    /** Who may see deadlines of law; nobody of outside. */
    static final String READERS = "hasAnyRole('MANAGER', 'COORDINATOR', 'BROKER', 'AUDITOR')";

    private final KeepOverview overviews;
    private final Spans spans;

    RunningPages(KeepOverview overviews, Spans spans) {
        this.overviews = overviews;
        this.spans = spans;
    }

    @GetMapping("/overview")
    String page(Model model, Locale locale) {
        show(overviews.now(), model, locale);
        return "overview/overview";
    }

    /** The figures alone, asked for when the stream says that they changed, or every two seconds without a stream. */
    @GetMapping("/overview/board")
    @Nullable
    String board(Model model, Locale locale, WebRequest request, HttpServletResponse response) {
        Kept kept = overviews.now();
        response.setHeader("Cache-Control", "no-cache, private");
        // weak, because an answer with a strong one is never compressed
        if (request.checkNotModified("W/\"" + kept.version() + "-" + locale.getLanguage() + "\"")) {
            return null;
        }
        show(kept, model, locale);
        return "overview/board :: board";
    }

    private void show(Kept kept, Model model, Locale locale) {
        model.addAttribute("version", kept.version());
        model.addAttribute("overview", kept.overview());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute(
                "cards",
                kept.overview().running().stream()
                        .map(one -> RunningCard.of(one, spans, locale))
                        .toList());
    }
}
