package io.tsunagi.shipment.web.allocate;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.allocate.AllocationPlan;
import io.tsunagi.shipment.domain.allocate.Axis;
import io.tsunagi.shipment.domain.allocate.Board;
import io.tsunagi.shipment.domain.allocate.Day;
import io.tsunagi.shipment.domain.allocate.DecideAllocation;
import io.tsunagi.shipment.domain.allocate.FreezeBoard;
import io.tsunagi.shipment.domain.allocate.PlanDay;
import io.tsunagi.shipment.domain.allocate.Reason;
import io.tsunagi.shipment.domain.wave.SiteLoad;
import io.tsunagi.shipment.domain.wave.WavePlan;
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

/** The plan of a site's day: who goes on whose room, who stays and why, the rules that hold, and who decided on them. */
@Controller
@RequestMapping("/disruptions/{disruption}/plan")
class PlanPage {

    private static final int SHOWN = 20;

    private final Disruptions disruptions;
    private final WavePlan wavePlan;
    private final PlanDay planDay;
    private final DecideAllocation decide;
    private final FreezeBoard boards;
    private final SignedIn signedIn;
    private final Times times;

    PlanPage(
            Disruptions disruptions,
            WavePlan wavePlan,
            PlanDay planDay,
            DecideAllocation decide,
            FreezeBoard boards,
            SignedIn signedIn,
            Times times) {
        this.disruptions = disruptions;
        this.wavePlan = wavePlan;
        this.planDay = planDay;
        this.decide = decide;
        this.boards = boards;
        this.signedIn = signedIn;
        this.times = times;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    String show(
            @PathVariable("disruption") String reference,
            @RequestParam(name = "site", required = false) @Nullable String site,
            Model model) {
        Disruption disruption = disruption(reference);
        List<SiteLoad> sites = wavePlan.sites(disruption);
        model.addAttribute("disruption", disruption);
        model.addAttribute("sites", sites);
        SiteLoad chosen = sites.stream()
                .filter(load -> load.site().equals(site))
                .findFirst()
                .or(() -> sites.stream().findFirst())
                .orElse(null);
        model.addAttribute("site", chosen);
        if (chosen != null) {
            show(disruption, chosen, model);
        }
        return "shipment/plan";
    }

    private void show(Disruption disruption, SiteLoad load, Model model) {
        Day day = planDay.today(load.site());
        AllocationPlan plan = planDay.plan(disruption, day);
        Board board = boards.today(disruption, load.site()).orElse(null);
        model.addAttribute("plan", plan);
        model.addAttribute("classes", WavePlan.byClass(plan.cutoff()));
        model.addAttribute(
                "stay",
                plan.leftOut().stream()
                        .filter(left -> left.reason().code() != Reason.Code.BEHIND)
                        .limit(SHOWN)
                        .toList());
        model.addAttribute("rules", day.rules());
        model.addAttribute("axes", Axis.values());
        model.addAttribute("moments", day.rules().rhythm().next(times.now()));
        model.addAttribute("flows", day.rules().rhythm().cutOffPassed(times.now()));
        model.addAttribute("board", board);
        model.addAttribute("since", board == null ? 0 : board.cameIn(plan));
        model.addAttribute("history", decide.history(load.site()));
        model.addAttribute("me", signedIn.person().login());
    }

    /** The second person says yes or no to a decision that needs two. */
    @PostMapping("/decisions/{id}")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    String second(
            @PathVariable("disruption") String reference,
            @PathVariable("id") UUID id,
            @RequestParam("site") String site,
            @RequestParam("answer") String answer,
            RedirectAttributes flash) {
        decide.second(
                disruption(reference),
                site,
                id,
                "yes".equals(answer),
                signedIn.person().login());
        flash.addFlashAttribute("notice", "yes".equals(answer) ? "allocate.confirmed" : "allocate.turned-down");
        flash.addAttribute("site", site);
        return "redirect:/disruptions/" + reference + "/plan";
    }

    private Disruption disruption(String reference) {
        return disruptions.find(reference).orElseThrow(() -> new NotHere(reference));
    }
}
