package io.tsunagi.risk.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.risk.domain.Evidence;
import io.tsunagi.risk.domain.EvidenceRows;
import io.tsunagi.risk.domain.Ingredient;
import io.tsunagi.risk.domain.Today;
import io.tsunagi.risk.domain.plan.FallbackPlans;
import io.tsunagi.risk.domain.question.QuestionnaireTemplates;
import io.tsunagi.risk.domain.question.Questionnaires;
import io.tsunagi.risk.domain.score.RatePartners;
import io.tsunagi.risk.domain.score.ScoreRows;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Puts together the page about one partner's risk. */
@Component
class PartnerRiskPage {

    private static final int HISTORY = 20;
    private static final int ENDING = 200;

    private final RatePartners rating;
    private final RiskViews views;
    private final Shelves shelves;
    private final Today today;

    PartnerRiskPage(RatePartners rating, RiskViews views, Shelves shelves, Today today) {
        this.rating = rating;
        this.views = views;
        this.shelves = shelves;
        this.today = today;
    }

    /** Fills the page; what was typed and refused stands in its form again. */
    @Transactional(readOnly = true)
    public String show(String code, Typing typing, Model model, Locale locale) {
        var score = rating.of(code).orElseThrow(() -> new NotHere(code));
        Partner partner = score.partner();
        model.addAttribute("sheet", views.sheet(score, locale));
        model.addAttribute("items", Ingredient.allAttested());
        model.addAttribute("history", shelves.scores().history(partner.id(), HISTORY));
        model.addAttribute("pieces", shelves.evidence().history(partner.id()));
        model.addAttribute("questionnaires", shelves.questionnaires().of(partner.id()));
        model.addAttribute("templates", shelves.templates().on(today.day()));
        model.addAttribute(
                "systems",
                shelves.map().systems().stream()
                        .filter(one -> one.partnerId().equals(partner.id()))
                        .map(one -> PlanPages.Choice.of(one, locale))
                        .toList());
        model.addAttribute("plans", shelves.plans().of(partner.id()));
        model.addAttribute("today", today.day());
        model.addAttribute("now", today.now());
        model.addAttribute("typing", typing);
        return "risk/partner";
    }

    /** Evidence that ends within 30 days, the first first, at most 200. */
    @Transactional(readOnly = true)
    public List<Ending> ending(Locale locale) {
        Map<UUID, Partner> partners =
                shelves.map().partners().stream().collect(Collectors.toMap(Partner::id, Function.identity()));
        return shelves.evidence().ending(today.day(), today.day().plusDays(Evidence.RENEW_DAYS), ENDING).stream()
                .filter(one -> partners.containsKey(one.partnerId()))
                .map(one -> {
                    Partner partner = Objects.requireNonNull(partners.get(one.partnerId()));
                    return new Ending(partner.code(), RiskWords.name(partner, locale), one);
                })
                .toList();
    }

    /** A piece of evidence that ends soon, with its partner. */
    record Ending(String code, String name, Evidence piece) {}

    /** Where what it shows is kept. */
    @Component("riskShelves")
    record Shelves(
            ScoreRows scores,
            EvidenceRows evidence,
            Questionnaires questionnaires,
            QuestionnaireTemplates templates,
            FallbackPlans plans,
            SupplyChainMap map) {}
}
