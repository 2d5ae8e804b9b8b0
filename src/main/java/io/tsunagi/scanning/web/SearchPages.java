package io.tsunagi.scanning.web;

import io.tsunagi.paper.PaperScans;
import io.tsunagi.paper.PaperScans.Picture;
import io.tsunagi.scanning.domain.FindPages;
import io.tsunagi.scanning.domain.FindPages.Found;
import io.tsunagi.scanning.domain.WordsRead;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds a scanned page by words that stand on it: a permit of customs, a receipt, a letter that carries no code of ours. */
@Controller
class SearchPages {

    private static final int PAGE = 24;

    private final FindPages finding;
    private final WordsRead words;
    private final PaperScans papers;
    private final MessageSource messages;

    SearchPages(FindPages finding, WordsRead words, PaperScans papers, MessageSource messages) {
        this.finding = finding;
        this.words = words;
        this.papers = papers;
        this.messages = messages;
    }

    @GetMapping("/scans/search")
    @PreAuthorize(ScanAccess.MAY_READ)
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long before,
            Model model,
            Locale locale) {
        model.addAttribute("q", q);
        model.addAttribute("works", words.works());
        model.addAttribute("found", List.of());
        if (!q.isBlank()) {
            try {
                show(q, before == null ? Long.MAX_VALUE : before, model);
            } catch (Refused refused) {
                var first = refused.refusals().get(0);
                model.addAttribute(
                        "refused",
                        messages.getMessage(first.message(), first.arguments().toArray(), locale));
            }
        }
        return "scanning/search";
    }

    private void show(String q, long before, Model model) {
        List<Found> found = finding.find(q, before, PAGE + 1);
        List<Found> shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        Map<String, List<Picture>> placed = papers
                .of(shown.stream().map(one -> one.page().name()).toList())
                .stream()
                .collect(Collectors.groupingBy(picture -> picture.source().name()));
        model.addAttribute("found", shown);
        model.addAttribute("placed", placed);
        model.addAttribute(
                "next",
                found.size() > PAGE
                        ? UriComponentsBuilder.fromPath("/scans/search")
                                .queryParam("q", q)
                                .queryParam("before", shown.get(PAGE - 1).page().id())
                                .encode()
                                .toUriString()
                        : null);
    }
}
