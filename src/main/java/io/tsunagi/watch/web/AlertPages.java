package io.tsunagi.watch.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refused;
import io.tsunagi.watch.domain.Alert;
import io.tsunagi.watch.domain.Alerts;
import io.tsunagi.watch.domain.DecideAlert;
import io.tsunagi.watch.domain.TellByTelephone;
import io.tsunagi.watch.domain.TellByTelephone.Call;
import io.tsunagi.watch.domain.Trouble;
import io.tsunagi.watch.web.WatchViews.ReportLine;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One alert and what a person makes of it; and the form for whoever is told by telephone. */
@Controller
class AlertPages {

    private final WatchViews views;
    private final WatchWords words;
    private final Alerts alerts;
    private final DecideAlert deciding;
    private final TellByTelephone telling;
    private final Disruptions disruptions;
    private final AuditTrail audit;
    private final Times times;
    private final MessageSource messages;

    AlertPages(
            WatchViews views,
            WatchWords words,
            Alerts alerts,
            DecideAlert deciding,
            TellByTelephone telling,
            Disruptions disruptions,
            AuditTrail audit,
            Times times,
            MessageSource messages) {
        this.views = views;
        this.words = words;
        this.alerts = alerts;
        this.deciding = deciding;
        this.telling = telling;
        this.disruptions = disruptions;
        this.audit = audit;
        this.times = times;
        this.messages = messages;
    }

    @GetMapping(WatchDoors.ALERT)
    @PreAuthorize(WatchDoors.HOUSE)
    String show(@PathVariable String ref, Model model, Locale locale) {
        return show(ref, Typing.NOTHING, model, locale);
    }

    @PostMapping(WatchDoors.ALERT + "/dismissal")
    @PreAuthorize(WatchDoors.DECIDES)
    String dismiss(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            deciding.dismiss(ref, new TypedWatch(typed).text("reason"));
        } catch (Refused refused) {
            return show(ref, Typing.of(typed, refused.refusals(), messages, locale), model, locale);
        }
        flash.addFlashAttribute("notice", "watch.done.dismissed");
        return "redirect:/watch";
    }

    @PostMapping(WatchDoors.ALERT + "/joining")
    @PreAuthorize(WatchDoors.DECIDES)
    String join(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            deciding.join(ref, new TypedWatch(typed).text("disruption"));
        } catch (Refused refused) {
            return show(ref, Typing.of(typed, refused.refusals(), messages, locale), model, locale);
        }
        flash.addFlashAttribute("notice", "watch.done.joined");
        return "redirect:/watch/alerts/" + ref;
    }

    @GetMapping("/watch/calls/new")
    @PreAuthorize(WatchDoors.TOLD)
    String call(@RequestParam(defaultValue = "") String system, Model model, Locale locale) {
        Map<String, String> typed = new HashMap<>();
        typed.put("systemId", system);
        typed.put("trouble", Trouble.ALL.name());
        typed.put("toldAt", times.input(times.now()));
        typed.put("key", UUID.randomUUID().toString());
        return form(new Typing(typed, Map.of()), model, locale);
    }

    @PostMapping("/watch/calls")
    @PreAuthorize(WatchDoors.TOLD)
    String told(@RequestParam Map<String, String> typed, Model model, Locale locale, RedirectAttributes flash) {
        try {
            TypedWatch call = new TypedWatch(typed);
            String reference = telling.told(new Call(
                    call.id("systemId"),
                    call.one(Trouble.OF_PARTNERS, "trouble"),
                    call.text("caller"),
                    call.text("number"),
                    call.text("words"),
                    call.time("occurredAt", times),
                    call.time("toldAt", times),
                    call.text("key")));
            flash.addFlashAttribute("notice", "watch.done.told");
            flash.addFlashAttribute("draftDone", "watch-call");
            return "redirect:/watch/alerts/" + reference;
        } catch (Refused refused) {
            return form(Typing.of(typed, refused.refusals(), messages, locale), model, locale);
        }
    }

    private String form(Typing typing, Model model, Locale locale) {
        model.addAttribute("typing", typing);
        model.addAttribute("systems", words.systems(locale));
        model.addAttribute("troubles", Trouble.OF_PARTNERS);
        model.addAttribute("zone", times.zoneName());
        return "watch/call";
    }

    private String show(String ref, Typing typing, Model model, Locale locale) {
        Alert alert = alerts.find(ref).orElseThrow(() -> new NotHere(ref));
        List<ReportLine> reports = views.reports(alert, locale);
        List<Disruption> running = disruptions.running();
        model.addAttribute("alert", views.line(alert, words.names(locale), locale));
        model.addAttribute("reports", reports);
        model.addAttribute("typing", typing);
        model.addAttribute("running", running);
        model.addAttribute(
                "same",
                running.stream()
                        .filter(disruption -> disruption.systemId().equals(alert.systemId()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("japanese", locale.getLanguage().equals("ja"));
        model.addAttribute("occurred", times.input(alert.occurredAt()));
        model.addAttribute("kind", alert.trouble() == Trouble.OWN_LINE ? Trouble.ALL : alert.trouble());
        model.addAttribute("cause", cause(alert, reports));
        model.addAttribute("entries", audit.of(ref));
        return "watch/alert";
    }

    /** What the declaration begins with: where it comes from and the first that was said. */
    private static String cause(Alert alert, List<ReportLine> reports) {
        String first = reports.isEmpty() ? "" : reports.get(0).words();
        return alert.reference() + " " + (first.length() > 400 ? first.substring(0, 400) : first);
    }
}
