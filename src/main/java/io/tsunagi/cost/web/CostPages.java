package io.tsunagi.cost.web;

import io.tsunagi.cost.domain.Amounts;
import io.tsunagi.cost.domain.Bearer;
import io.tsunagi.cost.domain.CostEntry;
import io.tsunagi.cost.domain.CostKind;
import io.tsunagi.cost.domain.CostState;
import io.tsunagi.cost.domain.Costs;
import io.tsunagi.cost.domain.NoteCost;
import io.tsunagi.cost.domain.Totals;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Money;
import io.tsunagi.shared.Refused;
import java.util.Arrays;
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

/** The costs of a disruption with their sums, and the form by which one is noted. */
@Controller
class CostPages {

    private static final int PAGE = 50;

    private final Costs costs;
    private final NoteCost noting;
    private final CostViews views;

    CostPages(Costs costs, NoteCost noting, CostViews views) {
        this.costs = costs;
        this.noting = noting;
        this.views = views;
    }

    @GetMapping("/disruptions/{disruption}/costs")
    @PreAuthorize(CostDoors.MAY_READ)
    String list(
            @PathVariable("disruption") String disruption,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String before,
            Model model,
            Locale locale) {
        CostState only = Arrays.stream(CostState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        views.disruption(disruption, model, locale);
        List<CostEntry> found = costs.page(disruption, only, before, PAGE + 1);
        List<CostEntry> page = found.stream().limit(PAGE).toList();
        model.addAttribute("lines", views.lines(page, locale));
        model.addAttribute("totals", Totals.of(costs.tally(disruption)));
        model.addAttribute("states", CostState.values());
        model.addAttribute("only", only);
        model.addAttribute("letters", views.letters(disruption));
        model.addAttribute(
                "next",
                found.size() > PAGE
                        ? "/disruptions/" + disruption + "/costs?state=" + (only == null ? "" : only) + "&before="
                                + page.get(page.size() - 1).reference()
                        : null);
        return "cost/list";
    }

    /** The form; filled with an earlier entry's words when one is named, for a mistake that is noted anew. */
    @GetMapping("/disruptions/{disruption}/costs/new")
    @PreAuthorize(CostDoors.MAY_NOTE)
    String empty(
            @PathVariable("disruption") String disruption,
            @RequestParam(defaultValue = "") String like,
            @RequestParam(defaultValue = "") String about,
            Model model,
            Locale locale) {
        Map<String, String> typed = new HashMap<>();
        typed.put("currency", Money.JPY.getCurrencyCode());
        typed.put("about", about);
        costs.find(like).ifPresent(entry -> typed.putAll(views.typed(entry)));
        typed.put("key", UUID.randomUUID().toString());
        return form(disruption, new Typing(typed, Map.of()), model, locale);
    }

    @PostMapping("/disruptions/{disruption}/costs")
    @PreAuthorize(CostDoors.MAY_NOTE)
    String note(
            @PathVariable("disruption") String disruption,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            String reference = noting.note(command(disruption, new TypedCost(typed)));
            flash.addFlashAttribute("notice", "cost.notice.noted");
            flash.addFlashAttribute("draftDone", "cost");
            return "redirect:/costs/" + reference;
        } catch (Refused refused) {
            return form(disruption, views.typing(typed, refused, locale), model, locale);
        }
    }

    private static NoteCost.Command command(String disruption, TypedCost typed) {
        CostKind kind = typed.one(CostKind.values(), "kind");
        boolean byDay = kind != null && kind.byDay();
        String currency = typed.text("currency");
        return new NoteCost.Command(
                typed.text("key"),
                disruption,
                typed.text("about"),
                typed.text("cargo"),
                kind,
                typed.text("cause"),
                typed.one(Bearer.values(), "bearer"),
                typed.text("counterparty"),
                typed.day("on"),
                byDay ? typed.day("to") : null,
                byDay ? typed.days("freeDays") : 0,
                byDay ? typed.money("rate", currency) : null,
                typed.money("amount", currency),
                typed.text("whyDiffers"));
    }

    private String form(String disruption, Typing typing, Model model, Locale locale) {
        views.disruption(disruption, model, locale);
        model.addAttribute("typing", typing);
        model.addAttribute("kinds", CostKind.values());
        model.addAttribute("bearers", Bearer.values());
        model.addAttribute("currencies", Amounts.usual());
        return "cost/new";
    }
}
