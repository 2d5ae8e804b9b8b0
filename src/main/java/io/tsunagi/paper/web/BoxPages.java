package io.tsunagi.paper.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.paper.domain.Boxes;
import io.tsunagi.paper.domain.Boxes.Kind;
import io.tsunagi.paper.domain.FileAway;
import io.tsunagi.shared.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the paper lies: binders and boxes, what is in one, and its list. */
@Controller
class BoxPages {

    private final Boxes boxes;
    private final FileAway filing;
    private final MessageSource messages;

    BoxPages(Boxes boxes, FileAway filing, MessageSource messages) {
        this.boxes = boxes;
        this.filing = filing;
        this.messages = messages;
    }

    @GetMapping("/boxes")
    @PreAuthorize(PaperPages.MAY_READ)
    String list(Model model) {
        return list(Typing.NOTHING, model);
    }

    @PostMapping("/boxes")
    @PreAuthorize(PaperPages.MAY_DISPOSE)
    String make(@RequestParam Map<String, String> typed, Model model, Locale locale, RedirectAttributes flash) {
        try {
            flash.addAttribute(
                    "ref",
                    filing.make(
                            kind(typed.get("kind")), typed.getOrDefault("name", ""), typed.getOrDefault("place", "")));
        } catch (Refused refused) {
            return list(Typing.of(typed, refused.refusals(), messages, locale), model);
        }
        return "redirect:/boxes/{ref}";
    }

    @GetMapping("/boxes/{ref}")
    @PreAuthorize(PaperPages.MAY_READ)
    String one(@PathVariable String ref, Model model) {
        return one(ref, Typing.NOTHING, model);
    }

    @PostMapping("/boxes/{ref}/papers")
    @PreAuthorize(PaperPages.MAY_DISPOSE)
    String put(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            filing.put(ref, typed.getOrDefault("papers", ""));
        } catch (Refused refused) {
            return one(ref, Typing.of(typed, refused.refusals(), messages, locale), model);
        }
        flash.addFlashAttribute("notice", "box.filed");
        return "redirect:/boxes/{ref}";
    }

    @PostMapping("/boxes/{ref}/list")
    @PreAuthorize(PaperPages.MAY_DISPOSE)
    String print(@PathVariable String ref, RedirectAttributes to) {
        to.addAttribute("run", filing.printList(ref));
        return "redirect:/papers/runs/{run}.pdf";
    }

    private String list(Typing typing, Model model) {
        model.addAttribute("boxes", boxes.all());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("typing", typing);
        return "paper/boxes";
    }

    private String one(String ref, Typing typing, Model model) {
        model.addAttribute("box", boxes.find(ref).orElseThrow(() -> new NotHere(ref)));
        model.addAttribute("papers", boxes.papers(ref));
        model.addAttribute("typing", typing);
        return "paper/box";
    }

    private static @Nullable Kind kind(@Nullable String typed) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
