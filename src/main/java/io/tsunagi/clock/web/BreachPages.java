package io.tsunagi.clock.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.clock.domain.Known;
import io.tsunagi.clock.domain.Law;
import io.tsunagi.clock.domain.ReadClocks;
import io.tsunagi.clock.domain.RecordAwareness;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refused;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The legal deadlines of a disruption, and the guided form by which somebody says that data may have leaked. */
@Controller
class BreachPages {

    private final ReadClocks reading;
    private final RecordAwareness recording;
    private final Disruptions disruptions;
    private final AuditTrail audit;
    private final Words words;

    BreachPages(ReadClocks reading, RecordAwareness recording, Disruptions disruptions, AuditTrail audit, Words words) {
        this.reading = reading;
        this.recording = recording;
        this.disruptions = disruptions;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping("/disruptions/{disruption}/clocks")
    @PreAuthorize(ClockDoors.MAY_READ)
    String list(@PathVariable("disruption") String disruption, Model model, Locale locale) {
        model.addAttribute("disruption", find(disruption));
        model.addAttribute("breaches", reading.breaches(disruption));
        model.addAttribute("now", words.times().now());
        return "clock/list";
    }

    @GetMapping("/disruptions/{disruption}/clocks/new")
    @PreAuthorize(ClockDoors.MAY_RECORD)
    String form(@PathVariable("disruption") String disruption, Model model) {
        Map<String, String> boxes = new HashMap<>();
        boxes.put("awareAt", words.times().input(words.times().now()));
        boxes.put("law." + Law.APPI, "true");
        boxes.put("role", "CONTROLLER");
        return form(find(disruption).reference(), "", new Typing(boxes, Map.of()), model);
    }

    @PostMapping("/disruptions/{disruption}/clocks")
    @PreAuthorize(ClockDoors.MAY_RECORD)
    String record(
            @PathVariable("disruption") String disruption,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            String reference = recording.record(disruption, new TypedFacts(typed).facts(words.times()));
            flash.addFlashAttribute("notice", "clock.notice.recorded");
            return "redirect:/breaches/" + reference;
        } catch (Refused refused) {
            return form(disruption, "", words.typing(typed, refused, locale), model);
        }
    }

    @GetMapping(ClockDoors.BREACH)
    @PreAuthorize(ClockDoors.MAY_READ)
    String show(@PathVariable String ref, Model model) {
        ReadClocks.Sheet sheet = reading.breach(ref);
        model.addAttribute("sheet", sheet);
        model.addAttribute("breach", sheet.breach());
        model.addAttribute("facts", sheet.breach().facts());
        model.addAttribute("now", words.times().now());
        model.addAttribute("entries", audit.of(ref));
        return "clock/breach";
    }

    @GetMapping(ClockDoors.BREACH + "/facts")
    @PreAuthorize(ClockDoors.MAY_REPORT)
    String factsAnew(@PathVariable String ref, Model model) {
        ReadClocks.Sheet sheet = reading.breach(ref);
        Typing typing = new Typing(TypedFacts.of(sheet.breach().facts(), words.times()), Map.of());
        return form(sheet.breach().disruption(), ref, typing, model);
    }

    @PostMapping(ClockDoors.BREACH + "/facts")
    @PreAuthorize(ClockDoors.MAY_REPORT)
    String amend(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        TypedFacts facts = new TypedFacts(typed);
        try {
            recording.amend(ref, facts.facts(words.times()), facts.text("why"));
        } catch (Refused refused) {
            String disruption = reading.breach(ref).breach().disruption();
            return form(disruption, ref, words.typing(typed, refused, locale), model);
        }
        flash.addFlashAttribute("notice", "clock.notice.amended");
        return "redirect:/breaches/" + ref;
    }

    private String form(String disruption, String breach, Typing typing, Model model) {
        model.addAttribute("disruption", find(disruption));
        model.addAttribute("breachReference", breach);
        model.addAttribute("typing", typing);
        model.addAttribute("laws", Law.values());
        model.addAttribute("answers", Known.values());
        return "clock/facts";
    }

    private Disruption find(String reference) {
        return disruptions.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    /** How the pages of this feature read times and say what is wrong. */
    @Component("clockWords")
    record Words(Times times, MessageSource messages) {

        Typing typing(Map<String, String> typed, Refused refused, Locale locale) {
            return Typing.of(typed, refused.refusals(), messages, locale);
        }
    }
}
