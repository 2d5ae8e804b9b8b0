package io.tsunagi.shipment.web.wave;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.allocate.PlanDay;
import io.tsunagi.shipment.domain.wave.Capacity;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.Cutoff;
import io.tsunagi.shipment.domain.wave.ReleaseWave;
import io.tsunagi.shipment.domain.wave.SetCapacity;
import io.tsunagi.shipment.domain.wave.SetUsualDay;
import io.tsunagi.shipment.domain.wave.SiteLoad;
import io.tsunagi.shipment.domain.wave.UsualDays;
import io.tsunagi.shipment.domain.wave.Wave;
import io.tsunagi.shipment.domain.wave.WavePlan;
import io.tsunagi.shipment.domain.wave.Waves;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Today's capacity of each site, what a release would take, the release, and the waves so far. */
@Controller
@RequestMapping("/disruptions/{disruption}/waves")
class WavesPage {

    private final Disruptions disruptions;
    private final WavePlan plan;
    private final PlanDay planDay;
    private final Waves waves;
    private final SetCapacity setCapacity;
    private final SetUsualDay setUsualDay;
    private final UsualDays usualDays;
    private final ReleaseWave releaseWave;
    private final SignedIn signedIn;
    private final Times times;

    WavesPage(
            Disruptions disruptions,
            WavePlan plan,
            PlanDay planDay,
            Waves waves,
            SetCapacity setCapacity,
            SetUsualDay setUsualDay,
            UsualDays usualDays,
            ReleaseWave releaseWave,
            SignedIn signedIn,
            Times times) {
        this.disruptions = disruptions;
        this.plan = plan;
        this.planDay = planDay;
        this.waves = waves;
        this.setCapacity = setCapacity;
        this.setUsualDay = setUsualDay;
        this.usualDays = usualDays;
        this.releaseWave = releaseWave;
        this.signedIn = signedIn;
        this.times = times;
    }

    /** A wave with how many of its shipments have ended. */
    record WaveSummary(Wave wave, long ended) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    String show(
            @PathVariable("disruption") String reference,
            @RequestParam(name = "site", required = false) @Nullable String site,
            @ModelAttribute("capacity") CapacityForm form,
            Model model) {
        Disruption disruption = disruption(reference);
        List<SiteLoad> sites = plan.sites(disruption);
        SiteLoad chosen = chosen(sites, site);
        if (chosen != null) {
            today(chosen, form);
        }
        return page(disruption, sites, chosen, model);
    }

    @PostMapping("/capacity")
    @PreAuthorize("hasRole('COORDINATOR')")
    String setCapacity(
            @PathVariable("disruption") String reference,
            @ModelAttribute("capacity") CapacityForm form,
            BindingResult typed,
            Model model,
            RedirectAttributes flash) {
        Disruption disruption = disruption(reference);
        try {
            setCapacity.set(
                    disruption,
                    form.getSite(),
                    form.number(),
                    form.getUnit(),
                    signedIn.person().login());
        } catch (Refused refused) {
            PageRefusals.show(refused, typed);
            List<SiteLoad> sites = plan.sites(disruption);
            return page(disruption, sites, chosen(sites, form.getSite()), model);
        }
        flash.addFlashAttribute("notice", "wave.capacity.saved");
        flash.addAttribute("site", form.getSite());
        return "redirect:/disruptions/" + reference + "/waves";
    }

    @PostMapping("/usual")
    @PreAuthorize("hasRole('COORDINATOR')")
    String setUsual(
            @PathVariable("disruption") String reference,
            @ModelAttribute("usual") CapacityForm form,
            BindingResult typed,
            Model model,
            RedirectAttributes flash) {
        Disruption disruption = disruption(reference);
        try {
            setUsualDay.set(
                    disruption,
                    form.getSite(),
                    form.number(),
                    form.getUnit(),
                    signedIn.person().login());
        } catch (Refused refused) {
            PageRefusals.show(refused, typed);
            List<SiteLoad> sites = plan.sites(disruption);
            SiteLoad chosen = chosen(sites, form.getSite());
            CapacityForm today = new CapacityForm();
            if (chosen != null) {
                today(chosen, today);
            }
            model.addAttribute("capacity", today);
            return page(disruption, sites, chosen, model);
        }
        flash.addFlashAttribute("notice", "wave.usual.saved");
        flash.addAttribute("site", form.getSite());
        return "redirect:/disruptions/" + reference + "/waves";
    }

    private static void today(SiteLoad load, CapacityForm form) {
        form.setSite(load.site());
        Capacity capacity = load.capacity();
        if (capacity != null) {
            form.setAmount(Integer.toString(capacity.amount()));
            form.setUnit(capacity.unit());
        }
    }

    private CapacityForm usual(SiteLoad load) {
        CapacityForm form = new CapacityForm();
        usualDays.find(load.site()).ifPresent(said -> {
            form.setAmount(Integer.toString(said.amount()));
            form.setUnit(said.unit());
        });
        return form;
    }

    @PostMapping
    @PreAuthorize("hasRole('COORDINATOR')")
    String release(
            @PathVariable("disruption") String reference,
            @RequestParam("site") String site,
            @RequestParam("requestId") UUID requestId,
            RedirectAttributes flash) {
        Wave wave = releaseWave.release(
                disruption(reference), site, requestId, signedIn.person().login());
        flash.addFlashAttribute("notice", "wave.release.done");
        return "redirect:/waves/" + wave.reference();
    }

    private String page(Disruption disruption, List<SiteLoad> sites, @Nullable SiteLoad chosen, Model model) {
        model.addAttribute("disruption", disruption);
        model.addAttribute("sites", sites);
        model.addAttribute("site", chosen);
        model.addAttribute("units", List.of(CapacityUnit.LINE, CapacityUnit.PACKAGE));
        model.addAttribute("requestId", UUID.randomUUID());
        if (chosen != null) {
            if (!model.containsAttribute("usual")) {
                model.addAttribute("usual", usual(chosen));
            }
            Cutoff cutoff = plan.cutoff(disruption, chosen);
            model.addAttribute("cutoff", cutoff);
            model.addAttribute("moments", planDay.rhythm(chosen.site()).next(times.now()));
            model.addAttribute("classes", WavePlan.byClass(cutoff));
            model.addAttribute("rows", PlanRow.around(cutoff));
        }
        Map<UUID, Long> ended = waves.ended(disruption.reference());
        model.addAttribute(
                "waves",
                waves.of(disruption.reference()).stream()
                        .map(wave -> new WaveSummary(wave, ended.getOrDefault(wave.id(), 0L)))
                        .toList());
        return "shipment/waves";
    }

    /** The asked one; else the first where something waits and hands are free; else the first. */
    private static @Nullable SiteLoad chosen(List<SiteLoad> sites, @Nullable String site) {
        return sites.stream()
                .filter(load -> load.site().equals(site))
                .findFirst()
                .or(() -> sites.stream().filter(load -> load.open() > 0).findFirst())
                .or(() -> sites.stream().findFirst())
                .orElse(null);
    }

    private Disruption disruption(String reference) {
        return disruptions.find(reference).orElseThrow(() -> new NotHere(reference));
    }
}
