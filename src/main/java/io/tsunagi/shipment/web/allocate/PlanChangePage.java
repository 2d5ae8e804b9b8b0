package io.tsunagi.shipment.web.allocate;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.allocate.Axis;
import io.tsunagi.shipment.domain.allocate.Day;
import io.tsunagi.shipment.domain.allocate.DecideAllocation;
import io.tsunagi.shipment.domain.allocate.LoadHistory;
import io.tsunagi.shipment.domain.allocate.PlanChange;
import io.tsunagi.shipment.domain.allocate.PlanDay;
import io.tsunagi.shipment.domain.allocate.SetKinds;
import io.tsunagi.shipment.domain.allocate.WhatIf;
import io.tsunagi.shipment.domain.wave.UnitKind;
import io.tsunagi.shipment.web.PartnerNames;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes one thing about a site: first who would move, then, by another press, the decision. */
@Controller
@RequestMapping("/disruptions/{disruption}/plan")
class PlanChangePage {

    /** The hands by kind, beside the axes. */
    private static final String HANDS = "HANDS";

    private final Disruptions disruptions;
    private final PlanDay planDay;
    private final WhatIf whatIf;
    private final DecideAllocation decide;
    private final SetKinds setKinds;
    private final LoadHistory history;
    private final PartnerNames partners;
    private final SignedIn signedIn;
    private final MessageSource messages;

    PlanChangePage(
            Disruptions disruptions,
            PlanDay planDay,
            WhatIf whatIf,
            DecideAllocation decide,
            SetKinds setKinds,
            LoadHistory history,
            PartnerNames partners,
            SignedIn signedIn,
            MessageSource messages) {
        this.disruptions = disruptions;
        this.planDay = planDay;
        this.whatIf = whatIf;
        this.decide = decide;
        this.setKinds = setKinds;
        this.history = history;
        this.partners = partners;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    @GetMapping("/change")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    String form(
            @PathVariable("disruption") String reference,
            @RequestParam("site") String site,
            @RequestParam("axis") String axis,
            Model model,
            Locale locale) {
        Day day = planDay.today(site);
        List<String> entries = axis.equals(HANDS) ? List.of() : day.rules().of(axis(axis));
        Map<UnitKind, Integer> kinds = axis.equals(HANDS) ? day.amounts() : Map.of();
        return page(disruption(reference), site, axis, entries, kinds, Typing.NOTHING, null, model, locale);
    }

    /** Shows who would move; with {@code save} it is decided instead. */
    @PostMapping("/change")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    String change(
            @PathVariable("disruption") String reference,
            @RequestParam("site") String site,
            @RequestParam("axis") String axis,
            @RequestParam MultiValueMap<String, String> all,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        Disruption disruption = disruption(reference);
        TypedChange typed = new TypedChange(all);
        List<String> entries = axis.equals(HANDS) ? List.of() : typed.entries(axis(axis));
        Map<UnitKind, Integer> kinds = axis.equals(HANDS) ? typed.kinds() : Map.of();
        Map<String, String> values = all.toSingleValueMap();
        try {
            if (typed.first("save").isEmpty()) {
                PlanChange change = axis.equals(HANDS)
                        ? whatIf.hands(disruption, site, kinds)
                        : whatIf.decide(disruption, site, axis(axis), entries);
                return page(
                        disruption, site, axis, entries, kinds, new Typing(values, Map.of()), change, model, locale);
            }
            flash.addFlashAttribute("notice", save(disruption, site, axis, entries, kinds, typed));
        } catch (Refused refused) {
            Typing typing = Typing.of(values, refused.refusals(), messages, locale);
            return page(disruption, site, axis, entries, kinds, typing, null, model, locale);
        }
        flash.addAttribute("site", site);
        return "redirect:/disruptions/" + reference + "/plan";
    }

    /** Takes a file of what customers took before. */
    @PostMapping("/history")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    String history(
            @PathVariable("disruption") String reference,
            @RequestParam("site") String site,
            @RequestParam("partner") UUID partner,
            @RequestParam("file") MultipartFile file,
            Model model,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        Disruption disruption = disruption(reference);
        try {
            history.load(disruption, partner, file.getBytes(), signedIn.person().login());
        } catch (Refused refused) {
            List<String> entries = planDay.today(site).rules().of(Axis.CAP);
            Typing typing = Typing.of(Map.of(), refused.refusals(), messages, locale);
            return page(disruption, site, Axis.CAP.name(), entries, Map.of(), typing, null, model, locale);
        }
        flash.addFlashAttribute("notice", "allocate.history.loaded");
        flash.addAttribute("site", site);
        flash.addAttribute("axis", Axis.CAP.name());
        return "redirect:/disruptions/" + reference + "/plan/change";
    }

    private String save(
            Disruption disruption,
            String site,
            String axis,
            List<String> entries,
            Map<UnitKind, Integer> kinds,
            TypedChange typed) {
        String person = signedIn.person().login();
        if (axis.equals(HANDS)) {
            setKinds.set(disruption, site, kinds, person);
            return "wave.capacity.saved";
        }
        return decide.decide(disruption, site, axis(axis), entries, typed.from(), typed.first("reason"), person)
                .map(decision -> decision.decidedBy() == null ? "allocate.proposed" : "allocate.saved")
                .orElse("allocate.unchanged");
    }

    private String page(
            Disruption disruption,
            String site,
            String axis,
            List<String> entries,
            Map<UnitKind, Integer> kinds,
            Typing typing,
            @Nullable PlanChange change,
            Model model,
            Locale locale) {
        model.addAttribute("disruption", disruption);
        model.addAttribute("site", site);
        model.addAttribute("axis", axis);
        model.addAttribute("entries", entries);
        model.addAttribute("kinds", kinds);
        model.addAttribute("typing", typing);
        model.addAttribute("change", change);
        model.addAttribute("steps", Axis.STEPS);
        model.addAttribute("choices", choices(axis));
        model.addAttribute(
                "dates",
                entries.stream().filter(entry -> entry.matches("[0-9].*")).toList());
        model.addAttribute("known", axis.equals(Axis.CAP.name()) ? history.known(disruption) : null);
        model.addAttribute("partners", partners.all(locale));
        return "shipment/plan-change";
    }

    private static List<String> choices(String axis) {
        return switch (axis) {
            case "UNITS" ->
                Stream.of(UnitKind.CASE, UnitKind.EACH, UnitKind.PALLET)
                        .map(Enum::name)
                        .toList();
            case "TYPES" -> Arrays.stream(CustomerType.values()).map(Enum::name).toList();
            case "CLOSED" -> Arrays.stream(DayOfWeek.values()).map(Enum::name).toList();
            case HANDS -> UnitKind.SIDE_BY_SIDE.stream().map(Enum::name).toList();
            default -> List.of();
        };
    }

    private static Axis axis(String name) {
        return Arrays.stream(Axis.values())
                .filter(axis -> axis.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotHere(name));
    }

    private Disruption disruption(String reference) {
        return disruptions.find(reference).orElseThrow(() -> new NotHere(reference));
    }
}
