package io.tsunagi.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The map as a picture around one partner. The table beside it says the same without script. */
@Controller
@PreAuthorize("isAuthenticated()")
@Tag(name = "Partners")
class MapPages {

    private static final int MOST_STEPS = 4;

    private final MapView view;

    MapPages(MapView view) {
        this.view = view;
    }

    @GetMapping("/partners/map")
    String page(
            @RequestParam(defaultValue = "") String focus,
            @RequestParam(defaultValue = "1") int steps,
            Model model,
            Locale locale) {
        int near = near(steps);
        Optional<MapView.Picture> picture = view.around(focus.strip(), near, locale);
        if (picture.isEmpty() && !focus.isBlank()) {
            throw new NotHere(focus);
        }
        model.addAttribute("picture", picture.orElse(null));
        model.addAttribute("steps", near);
        return "partner/map";
    }

    @GetMapping("/api/v1/partners/map")
    @ResponseBody
    @Operation(
            summary = "Who stands around a partner",
            description = "Nodes within 1 to 4 steps (nearest first, at most 60) and the edges between them.")
    MapView.Picture picture(
            @RequestParam(defaultValue = "") String focus, @RequestParam(defaultValue = "1") int steps, Locale locale) {
        return view.around(focus.strip(), near(steps), locale).orElseThrow(() -> new NotHere(focus));
    }

    @GetMapping("/partners/map.json")
    @ResponseBody
    MapView.Picture drawn(
            @RequestParam(defaultValue = "") String focus, @RequestParam(defaultValue = "1") int steps, Locale locale) {
        return picture(focus, steps, locale);
    }

    private static int near(int steps) {
        return Math.max(1, Math.min(MOST_STEPS, steps));
    }
}
