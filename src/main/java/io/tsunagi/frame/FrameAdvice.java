package io.tsunagi.frame;

import io.tsunagi.frame.BarDisruptionSource.BarDisruption;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the bar and the navigation into the model of every full page that somebody signed in sees. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

    private static final String DISRUPTION = "{ref}";
    /** Somebody of outside: what runs in the house is not theirs to see, nor are links that do not name them. */
    private static final String OUTSIDER = "PARTNER";

    private final ObjectProvider<BarDisruptionSource> disruptions;
    private final List<NavigationLink> links;
    private final List<NavigationCount> counts;

    FrameAdvice(
            ObjectProvider<BarDisruptionSource> disruptions,
            ObjectProvider<NavigationLink> links,
            ObjectProvider<NavigationCount> counts) {
        this.disruptions = disruptions;
        this.links = links.stream()
                .sorted(Comparator.comparing(NavigationLink::group).thenComparingInt(NavigationLink::order))
                .toList();
        this.counts = counts.stream().toList();
    }

    @ModelAttribute
    void frame(Model model, HttpServletRequest request, Locale locale, @Nullable Principal person) {
        if (person == null || !"GET".equals(request.getMethod()) && !"POST".equals(request.getMethod())) {
            return;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        BarDisruptionSource source = disruptions.getIfAvailable();
        boolean outsider = request.isUserInRole(OUTSIDER);
        BarDisruption bar =
                source == null || outsider ? null : source.current(path, locale).orElse(null);
        model.addAttribute("bar", bar);
        model.addAttribute(
                "navigation",
                links.stream()
                        .filter(link -> bar != null || !link.path().contains(DISRUPTION))
                        .filter(link -> !outsider || link.roles().contains(OUTSIDER))
                        .filter(link ->
                                link.roles().isEmpty() || link.roles().stream().anyMatch(request::isUserInRole))
                        .collect(Collectors.groupingBy(
                                NavigationLink::group,
                                TreeMap::new,
                                Collectors.mapping(link -> here(link, bar, path, request), Collectors.toList())))
                        .entrySet()
                        .stream()
                        .map(group -> new Group("frame.group." + group.getKey(), group.getValue()))
                        .toList());
    }

    private Link here(NavigationLink link, @Nullable BarDisruption bar, String path, HttpServletRequest request) {
        String target = bar == null ? link.path() : link.path().replace(DISRUPTION, bar.reference());
        return new Link(link.message(), target, path.equals(target), waiting(target, request));
    }

    private long waiting(String path, HttpServletRequest request) {
        return counts.stream()
                .filter(count -> count.path().equals(path))
                .filter(count -> count.roles().stream().anyMatch(request::isUserInRole))
                .mapToLong(NavigationCount::count)
                .sum();
    }

    /** A link as the page shows it; {@code waiting} is how much waits behind it, 0 for nothing. */
    record Link(String message, String path, boolean here, long waiting) {}

    /** Links that stand together; one alone stands for itself. */
    record Group(String message, List<Link> links) {

        /** Whether the page that is open is one of them. */
        public boolean here() {
            return links.stream().anyMatch(Link::here);
        }

        /** How much waits behind all of them. */
        public long waiting() {
            return links.stream().mapToLong(Link::waiting).sum();
        }

        /** Whether it is one link and needs no name. */
        public boolean single() {
            return links.size() == 1;
        }
    }
}
