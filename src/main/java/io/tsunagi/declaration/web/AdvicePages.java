package io.tsunagi.declaration.web;

import io.tsunagi.codes.Typed;
import io.tsunagi.declaration.domain.Reading;
import io.tsunagi.declaration.domain.advice.Advice;
import io.tsunagi.declaration.domain.advice.AdvicePolicy;
import io.tsunagi.declaration.domain.advice.Situation;
import io.tsunagi.declaration.domain.advice.Situation.Queues;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Outage;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Wait, queue or paper: before a case is taken, and for a case that is a draft still. It stores nothing. */
@Controller
class AdvicePages {

    static final int LONGEST_HOURS = 24 * 30;
    private static final List<String> FIELDS = List.of(
            "expectedEnd", "queues", "cutOff", "spoilsAt", "costPerDay", "paperCost", "paperHours", "permitted");

    private final Disruptions disruptions;
    private final Reading reading;
    private final Times times;
    private final MessageSource messages;
    private final AdviceWords words;

    AdvicePages(Disruptions disruptions, Reading reading, Times times, MessageSource messages, AdviceWords words) {
        this.disruptions = disruptions;
        this.reading = reading;
        this.times = times;
        this.messages = messages;
        this.words = words;
    }

    @GetMapping("/disruptions/{disruption}/declarations/advice")
    @PreAuthorize(Readers.MAY_READ)
    String beforeTaking(
            @PathVariable("disruption") String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale) {
        Outage outage = outage(reference);
        return page(reference, null, outage, null, typed, model, locale);
    }

    @GetMapping("/declarations/{reference}/advice")
    @PreAuthorize(Readers.MAY_READ)
    String ofCase(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, Locale locale) {
        var taken = reading.view(reference).declaration().taken();
        return page(taken.disruption(), reference, outage(taken.disruption()), taken.deadline(), typed, model, locale);
    }

    private String page(
            String disruption,
            @Nullable String declaration,
            Outage outage,
            @Nullable Instant deadline,
            Map<String, String> typed,
            Model model,
            Locale locale) {
        boolean asked = typed.containsKey("paperHours");
        Map<String, String> shown = asked ? typed : beginning(outage, deadline);
        Typing typing = Typing.of(shown, List.of(), messages, locale);
        if (asked) {
            List<Refusal> refusals = new ArrayList<>();
            Situation situation = situation(typing, refusals);
            if (refusals.isEmpty()) {
                Advice advice = AdvicePolicy.of(situation);
                model.addAttribute("advice", advice);
                model.addAttribute("sentences", words.of(advice, locale));
            }
            typing = Typing.of(shown, refusals, messages, locale);
        }
        model.addAttribute("disruption", disruption);
        model.addAttribute("declaration", declaration);
        model.addAttribute("typing", typing);
        model.addAttribute("queues", Queues.values());
        return "declaration/advice";
    }

    private Map<String, String> beginning(Outage outage, @Nullable Instant deadline) {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field, ""));
        Instant end = outage.expectedEnd();
        values.put("expectedEnd", end == null ? "" : times.input(end));
        values.put("cutOff", deadline == null ? "" : times.input(deadline));
        values.put("queues", Queues.UNKNOWN.name());
        return values;
    }

    private Situation situation(Typing typed, List<Refusal> refusals) {
        Integer hours = hours(typed.value("paperHours"), refusals);
        return new Situation(
                times.now(),
                time("expectedEnd", typed, refusals),
                queues(typed.value("queues")),
                time("cutOff", typed, refusals),
                time("spoilsAt", typed, refusals),
                money("costPerDay", typed, refusals),
                money("paperCost", typed, refusals),
                Duration.ofHours(hours),
                typed.value("permitted").equals("true"));
    }

    private @Nullable Instant time(String field, Typing typed, List<Refusal> refusals) {
        String text = typed.value(field);
        if (text.isBlank()) {
            return null;
        }
        Instant at = times.parse(text).orElse(null);
        if (at == null) {
            refusals.add(Refusal.at(field, "advice.refused.time"));
        }
        return at;
    }

    private static @Nullable BigDecimal money(String field, Typing typed, List<Refusal> refusals) {
        String text = typed.value(field);
        if (text.isBlank()) {
            return null;
        }
        BigDecimal amount = Typed.number(text).orElse(null);
        if (amount == null) {
            refusals.add(Refusal.at(field, "advice.refused.money"));
        }
        return amount;
    }

    private static int hours(String typed, List<Refusal> refusals) {
        String plain = Typed.text(typed);
        int hours = plain.matches("\\d{1,3}") ? Integer.parseInt(plain) : 0;
        if (hours < 1 || hours > LONGEST_HOURS) {
            refusals.add(Refusal.at("paperHours", "advice.refused.hours", LONGEST_HOURS));
        }
        return hours;
    }

    private static Queues queues(String typed) {
        for (Queues queues : Queues.values()) {
            if (queues.name().equals(typed)) {
                return queues;
            }
        }
        return Queues.UNKNOWN;
    }

    private Outage outage(String reference) {
        return disruptions.outage(reference).orElseThrow(() -> new NotHere(reference));
    }
}
