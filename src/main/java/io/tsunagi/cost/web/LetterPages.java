package io.tsunagi.cost.web;

import io.tsunagi.cost.domain.Costs;
import io.tsunagi.cost.domain.letter.DraftLetter;
import io.tsunagi.cost.domain.letter.Letter;
import io.tsunagi.cost.domain.letter.SignLetter;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters: drafting one with numbers of the log, reading it as it will be printed, signing it as a second person. */
@Controller
class LetterPages {

    private static final int MOST = 100;

    private final DraftLetter drafting;
    private final SignLetter signing;
    private final Costs costs;
    private final LetterDesk desk;
    private final CostViews views;

    LetterPages(DraftLetter drafting, SignLetter signing, Costs costs, LetterDesk desk, CostViews views) {
        this.drafting = drafting;
        this.signing = signing;
        this.costs = costs;
        this.desk = desk;
        this.views = views;
    }

    @GetMapping("/disruptions/{disruption}/letters/new")
    @PreAuthorize(CostDoors.MAY_CLAIM)
    String empty(
            @PathVariable("disruption") String disruption,
            @RequestParam(required = false) @Nullable List<String> entry,
            Model model,
            Locale locale) {
        Map<String, String> typed = new HashMap<>();
        typed.put("language", locale.getLanguage().equals("ja") ? "ja" : "en");
        typed.put("key", UUID.randomUUID().toString());
        return form(disruption, new Typing(typed, Map.of()), entry == null ? List.of() : entry, model, locale);
    }

    @PostMapping("/disruptions/{disruption}/letters")
    @PreAuthorize(CostDoors.MAY_CLAIM)
    String draft(
            @PathVariable("disruption") String disruption,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<String> entries,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        List<String> chosen = entries == null ? List.of() : entries;
        TypedCost box = new TypedCost(typed);
        String language = box.text("language");
        try {
            String reference = drafting.draft(new DraftLetter.Command(
                    box.text("key"),
                    disruption,
                    box.text("template"),
                    language.equals("ja") ? Locale.JAPANESE : language.equals("en") ? Locale.ENGLISH : null,
                    box.text("addressee"),
                    box.text("words"),
                    chosen));
            flash.addFlashAttribute("notice", "letter.notice.drafted");
            flash.addFlashAttribute("draftDone", "letter");
            return "redirect:/letters/" + reference;
        } catch (Refused refused) {
            return form(disruption, views.typing(typed, refused, locale), chosen, model, locale);
        }
    }

    @GetMapping(CostDoors.LETTER)
    @PreAuthorize(CostDoors.MAY_READ)
    String show(@PathVariable String ref, Model model, Locale locale) {
        return show(ref, Typing.NOTHING, model, locale);
    }

    @PostMapping(CostDoors.LETTER + "/signature")
    @PreAuthorize(CostDoors.MAY_CLAIM)
    String sign(@PathVariable String ref, Model model, Locale locale, RedirectAttributes flash) {
        try {
            signing.sign(ref);
        } catch (Refused refused) {
            return show(ref, views.typing(Map.of(), refused, locale), model, locale);
        }
        flash.addFlashAttribute("notice", "letter.notice.signed");
        return "redirect:/letters/" + ref;
    }

    @PostMapping(CostDoors.LETTER + "/withdrawal")
    @PreAuthorize(CostDoors.MAY_CLAIM)
    String withdraw(@PathVariable String ref, Model model, Locale locale, RedirectAttributes flash) {
        try {
            signing.withdraw(ref);
        } catch (Refused refused) {
            return show(ref, views.typing(Map.of(), refused, locale), model, locale);
        }
        flash.addFlashAttribute("notice", "letter.notice.withdrawn");
        return "redirect:/letters/" + ref;
    }

    /** Drafts that wait for the signature of whoever looks. */
    @GetMapping("/letters/waiting")
    @PreAuthorize(CostDoors.MAY_CLAIM)
    String waiting(Model model) {
        model.addAttribute("letters", desk.toSign());
        return "cost/letters-waiting";
    }

    private String form(String disruption, Typing typing, List<String> chosen, Model model, Locale locale) {
        views.disruption(disruption, model, locale);
        model.addAttribute("typing", typing);
        model.addAttribute("templates", desk.templates());
        model.addAttribute(
                "lines",
                views.lines(
                        costs.page(disruption, null, null, MOST).stream()
                                .filter(entry -> entry.state().counts())
                                .toList(),
                        locale));
        model.addAttribute("chosen", chosen);
        model.addAttribute("japanese", locale.getLanguage().equals("ja"));
        return "cost/letter-new";
    }

    private String show(String ref, Typing typing, Model model, Locale locale) {
        Letter letter = desk.letter(ref);
        views.disruption(letter.disruption(), model, locale);
        model.addAttribute("letter", letter);
        model.addAttribute("own", letter.draftedBy().equals(desk.who()));
        model.addAttribute("typing", typing);
        model.addAttribute("entries", desk.entries(ref));
        return "cost/letter";
    }
}
