package io.tsunagi.watch.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refused;
import io.tsunagi.watch.domain.KeepProbes;
import io.tsunagi.watch.domain.KeepProbes.Made;
import io.tsunagi.watch.domain.Probe;
import io.tsunagi.watch.domain.Probe.Check;
import io.tsunagi.watch.domain.Probes;
import io.tsunagi.watch.domain.Trouble;
import io.tsunagi.watch.domain.Way;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board of early warning, and its probes. */
@Controller
class WatchPages {

    private static final int SHOWN = 50;

    private final WatchViews views;
    private final WatchWords words;
    private final Probes probes;
    private final KeepProbes keeping;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final String address;

    WatchPages(
            WatchViews views,
            WatchWords words,
            Probes probes,
            KeepProbes keeping,
            AuditTrail audit,
            MessageSource messages,
            @Value("${tsunagi.address:http://localhost:${server.port:8080}}") String address) {
        this.views = views;
        this.words = words;
        this.probes = probes;
        this.keeping = keeping;
        this.audit = audit;
        this.messages = messages;
        this.address = address.replaceAll("/+$", "");
    }

    @GetMapping("/watch")
    @PreAuthorize(WatchDoors.HOUSE)
    String board(Model model, Locale locale) {
        model.addAttribute("board", views.board(locale));
        return "watch/board";
    }

    @GetMapping("/watch/new")
    @PreAuthorize(WatchDoors.SETS_UP)
    String empty(@RequestParam(defaultValue = "") String system, Model model, Locale locale) {
        Map<String, String> typed = new HashMap<>();
        typed.put("systemId", system);
        typed.put("way", Way.HTTP.name());
        typed.put("trouble", Trouble.ALL.name());
        typed.put("every", "60");
        typed.put("slow", "5");
        typed.put("quiet", "15");
        return form(new Typing(typed, Map.of()), model, locale);
    }

    @PostMapping("/watch")
    @PreAuthorize(WatchDoors.SETS_UP)
    String add(@RequestParam Map<String, String> typed, Model model, Locale locale, RedirectAttributes flash) {
        try {
            Made made = keeping.add(wanted(new TypedWatch(typed)));
            if (made.token() != null) {
                flash.addFlashAttribute("token", made.token());
                flash.addFlashAttribute("address", address + "/api/v1/heartbeats/" + made.token());
            }
            flash.addFlashAttribute("notice", "watch.done.probe");
            return "redirect:/watch/" + made.probe().id();
        } catch (Refused refused) {
            return form(Typing.of(typed, refused.refusals(), messages, locale), model, locale);
        }
    }

    @GetMapping(WatchDoors.PROBE)
    @PreAuthorize(WatchDoors.HOUSE)
    String one(@PathVariable UUID id, Model model, Locale locale) {
        Probe probe = probes.find(id).orElseThrow(() -> new NotHere(id.toString()));
        model.addAttribute("probe", probe);
        model.addAttribute("line", views.line(probe, words.names(locale), locale));
        model.addAttribute("readings", views.readings(id, SHOWN, locale));
        model.addAttribute("entries", audit.of(id.toString()));
        return "watch/probe";
    }

    @PostMapping(WatchDoors.PROBE + "/ending")
    @PreAuthorize(WatchDoors.SETS_UP)
    String stop(@PathVariable UUID id, RedirectAttributes flash) {
        keeping.stop(id);
        flash.addFlashAttribute("notice", "watch.done.stopped");
        return "redirect:/watch";
    }

    private String form(Typing typing, Model model, Locale locale) {
        model.addAttribute("typing", typing);
        model.addAttribute("systems", words.systems(locale));
        model.addAttribute("ways", Way.values());
        model.addAttribute("troubles", Trouble.OF_PROBES);
        return "watch/new";
    }

    private static KeepProbes.Wanted wanted(TypedWatch typed) {
        return new KeepProbes.Wanted(
                typed.id("systemId"),
                typed.text("name"),
                typed.one(Way.values(), "way"),
                typed.text("target"),
                new Check(
                        typed.number("status"),
                        typed.text("text"),
                        Duration.ofSeconds(typed.needed("slow")),
                        Duration.ofSeconds(typed.needed("every")),
                        Duration.ofMinutes(typed.needed("quiet"))),
                typed.one(Trouble.values(), "trouble"));
    }
}
