package io.tsunagi.subscription.web;

import io.tsunagi.shared.TypedBoxes;
import io.tsunagi.subscription.domain.KeepSubscribers;
import io.tsunagi.subscription.domain.Subscriber;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is subscribed: numbers for the manager, and addresses to pause or to take out when their owners want it. */
@Controller
@RequestMapping("/subscriptions")
@PreAuthorize("hasRole('MANAGER')")
class SubscriberPages {

    private final KeepSubscribers keeping;

    SubscriberPages(KeepSubscribers keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String begin = TypedBoxes.storable(q).strip();
        List<Subscriber> rows = keeping.list(begin, after == null ? null : TypedBoxes.storable(after));
        boolean more = rows.size() > KeepSubscribers.PAGE;
        List<Subscriber> page = more ? rows.subList(0, KeepSubscribers.PAGE) : rows;
        String last = more ? page.get(KeepSubscribers.PAGE - 1).email() : null;
        model.addAttribute("numbers", keeping.numbers());
        model.addAttribute("subscribers", page);
        model.addAttribute("q", begin);
        model.addAttribute("next", last == null ? null : "/subscriptions?q=" + coded(begin) + "&after=" + coded(last));
        return "subscription/subscribers";
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes flash) {
        keeping.remove(id);
        return back("removed", flash);
    }

    @PostMapping("/{id}/pause")
    String pause(@PathVariable UUID id, RedirectAttributes flash) {
        keeping.pause(id);
        return back("paused", flash);
    }

    @PostMapping("/{id}/resumption")
    String resume(@PathVariable UUID id, RedirectAttributes flash) {
        keeping.resume(id);
        return back("resumed", flash);
    }

    private static String back(String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "subscription.notice." + what);
        return "redirect:/subscriptions";
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
