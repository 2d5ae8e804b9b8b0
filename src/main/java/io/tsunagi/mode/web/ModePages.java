package io.tsunagi.mode.web;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.mode.domain.CheckItem;
import io.tsunagi.mode.domain.DecideMode;
import io.tsunagi.mode.domain.Lane;
import io.tsunagi.mode.domain.LaneHistory;
import io.tsunagi.mode.domain.ReadModes;
import io.tsunagi.mode.domain.Scope;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.ShippedLists;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** In which mode each site and lane works, how it came there, and the next step. */
@Controller
@RequestMapping("/disruptions/{reference}/modes")
class ModePages {

    static final String MAY_DECIDE = "hasAnyRole('MANAGER', 'COORDINATOR')";

    private final Disruptions disruptions;
    private final ReadModes reading;
    private final DecideMode deciding;
    private final ShippedLists lists;
    private final MessageSource messages;

    ModePages(
            Disruptions disruptions,
            ReadModes reading,
            DecideMode deciding,
            ShippedLists lists,
            MessageSource messages) {
        this.disruptions = disruptions;
        this.reading = reading;
        this.deciding = deciding;
        this.lists = lists;
        this.messages = messages;
    }

    @ModelAttribute("disruption")
    Disruption disruption(@PathVariable String reference) {
        return disruptions.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    String show(@ModelAttribute("disruption") Disruption disruption, Model model) {
        return page(disruption, Typing.NOTHING, model);
    }

    /** Modes by day for the chart. */
    @GetMapping("/steps.json")
    @PreAuthorize("isAuthenticated()")
    @ResponseBody
    ModeSteps steps(@ModelAttribute("disruption") Disruption disruption, Locale locale) {
        return stepsOf(disruption, locale);
    }

    /** The next step of a lane, filled with what holds now. */
    @GetMapping("/decide")
    @PreAuthorize(MAY_DECIDE)
    String form(
            @ModelAttribute("disruption") Disruption disruption,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "STOCK") Lane lane,
            Model model) {
        Scope now = lane(disruption, site, lane).latest();
        return form(disruption, new Typing(ScopeForm.of(site, lane, now), Map.of()), model);
    }

    @PostMapping
    @PreAuthorize(MAY_DECIDE)
    String decide(
            @ModelAttribute("disruption") Disruption disruption,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            boolean changed = deciding.decide(disruption, ScopeForm.read(typed)).isPresent();
            flash.addFlashAttribute("notice", changed ? "mode.notice.decided" : "mode.notice.unchanged");
            flash.addFlashAttribute("draftDone", "mode-" + disruption.reference());
            return "redirect:/disruptions/" + disruption.reference() + "/modes";
        } catch (Refused refused) {
            return form(disruption, Typing.of(typed, refused.refusals(), messages, locale), model);
        }
    }

    /** The way back. */
    @PostMapping("/{id}/reversal")
    @PreAuthorize(MAY_DECIDE)
    String reverse(
            @ModelAttribute("disruption") Disruption disruption,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            deciding.reverse(disruption, id, typed.getOrDefault("ground", ""));
        } catch (Refused refused) {
            return page(disruption, Typing.of(typed, refused.refusals(), messages, locale), model);
        }
        flash.addFlashAttribute("notice", "mode.notice.reversed");
        return "redirect:/disruptions/" + disruption.reference() + "/modes";
    }

    private String page(Disruption disruption, Typing typing, Model model) {
        model.addAttribute("typing", typing);
        model.addAttribute(
                "lanes",
                reading.lanes(disruption.reference()).stream()
                        .map(lane -> LaneView.of(lane, reading.today(), lists))
                        .toList());
        model.addAttribute("steps", stepsOf(disruption, Locale.ROOT));
        return "mode/modes";
    }

    private String form(Disruption disruption, Typing typing, Model model) {
        String site = typing.value("site").strip();
        Lane lane = ScopeForm.lane(typing.values());
        LaneHistory history = lane(disruption, site, lane);
        model.addAttribute("typing", typing);
        model.addAttribute("lanes", Lane.values());
        model.addAttribute("now", history.latest());
        model.addAttribute("known", !history.decisions().isEmpty());
        model.addAttribute("sites", lists.sites(disruption.partnerIds()));
        model.addAttribute("checks", CheckItem.values());
        model.addAttribute("opens", List.of("CLOSED", "OPEN"));
        model.addAttribute("channels", Scope.Channel.values());
        model.addAttribute("units", Scope.Units.values());
        model.addAttribute("systems", Scope.Running.values());
        model.addAttribute("listed", lane == Lane.STOCK && !site.isEmpty() ? lists.on(site, reading.today()) : null);
        return "mode/decide";
    }

    private LaneHistory lane(Disruption disruption, String site, Lane lane) {
        return reading.lanes(disruption.reference()).stream()
                .filter(one -> one.lane() == lane && one.site().equals(site))
                .findFirst()
                .orElseGet(() -> new LaneHistory(site, lane, List.of()));
    }

    private ModeSteps stepsOf(Disruption disruption, Locale locale) {
        return ModeSteps.of(
                reading.lanes(disruption.reference()),
                reading.today(),
                lane -> locale == Locale.ROOT
                        ? lane.lane().name()
                        : messages.getMessage("mode.lane." + lane.lane(), null, locale));
    }
}
