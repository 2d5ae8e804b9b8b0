package io.tsunagi.declaration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.declaration.domain.advice.Advice;
import io.tsunagi.declaration.domain.advice.AdvicePolicy;
import io.tsunagi.declaration.domain.advice.Situation;
import io.tsunagi.declaration.domain.advice.Situation.Queues;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Outage;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Wait, queue or paper, for programs. It stores nothing. */
@RestController
@RequestMapping("/api/v1/disruptions/{disruption}/advice")
@Tag(name = "Advice", description = "Wait, queue or go to paper, with reasons; it stores nothing")
class AdviceApi {

    private final Disruptions disruptions;
    private final Times times;
    private final AdviceWords words;

    AdviceApi(Disruptions disruptions, Times times, AdviceWords words) {
        this.disruptions = disruptions;
        this.times = times;
        this.words = words;
    }

    @GetMapping
    @PreAuthorize(Readers.MAY_READ)
    @Operation(summary = "Wait, queue or paper for a situation; times ISO 8601, yen as decimals, hours whole")
    AdviceJson advise(
            @PathVariable("disruption") String reference,
            @RequestParam(required = false) @Nullable Instant expectedEnd,
            @RequestParam(defaultValue = "UNKNOWN") Queues queues,
            @RequestParam(required = false) @Nullable Instant cutOff,
            @RequestParam(required = false) @Nullable Instant spoilsAt,
            @RequestParam(required = false) @Nullable BigDecimal costPerDay,
            @RequestParam(required = false) @Nullable BigDecimal paperCost,
            @RequestParam int paperHours,
            @RequestParam(defaultValue = "false") boolean permitted,
            Locale locale) {
        Outage outage = disruptions.outage(reference).orElseThrow(() -> new NotHere(reference));
        List<Refusal> refusals = new ArrayList<>();
        notNegative("costPerDay", costPerDay, refusals);
        notNegative("paperCost", paperCost, refusals);
        if (paperHours < 1 || paperHours > AdvicePages.LONGEST_HOURS) {
            refusals.add(Refusal.at("paperHours", "advice.refused.hours", AdvicePages.LONGEST_HOURS));
        }
        Refused.ifAny(refusals);
        Advice advice = AdvicePolicy.of(new Situation(
                times.now(),
                expectedEnd == null ? outage.expectedEnd() : expectedEnd,
                queues,
                cutOff,
                spoilsAt,
                costPerDay,
                paperCost,
                Duration.ofHours(paperHours),
                permitted));
        return new AdviceJson(advice.course(), words.of(advice, locale), advice.waitingCost());
    }

    private static void notNegative(String field, @Nullable BigDecimal amount, List<Refusal> refusals) {
        if (amount != null && amount.signum() < 0) {
            refusals.add(Refusal.at(field, "advice.refused.money"));
        }
    }

    /** The advice; sentences in the language asked for, waiting cost in yen or null when it cannot be counted. */
    record AdviceJson(
            Advice.Course course,
            List<String> reasons,
            @Nullable BigDecimal waitingCost) {}
}
