package io.tsunagi.declaration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.declaration.domain.Assessment;
import io.tsunagi.declaration.domain.Origin;
import io.tsunagi.declaration.domain.Origins;
import io.tsunagi.declaration.domain.Reading;
import io.tsunagi.frame.Typing;
import io.tsunagi.tariff.Step;
import io.tsunagi.tariff.Tariff;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The computation of a declaration, step by step. */
@RestController
@Tag(name = "Declarations")
class ComputationApi {

    private final Reading reading;
    private final Tariff tariff;
    private final MessageSource messages;

    ComputationApi(Reading reading, Tariff tariff, MessageSource messages) {
        this.reading = reading;
        this.tariff = tariff;
        this.messages = messages;
    }

    @GetMapping("/api/v1/declarations/{reference}/computation")
    @PreAuthorize(Readers.MAY_READ)
    @Operation(
            summary = "Every step of duty and tax with its rule and source in both languages, or what blocks counting")
    ComputationJson computation(@PathVariable String reference, Locale locale) {
        var draft = reading.view(reference).declaration().content();
        Assessment assessment = Assessment.of(draft);
        return new ComputationJson(
                assessment.steps().stream().map(this::step).toList(),
                Origins.of(draft, tariff),
                Typing.words(assessment.blocks(), messages, locale));
    }

    private StepJson step(Step step) {
        return new StepJson(
                step.line(),
                step.kind(),
                step.formula(),
                step.result(),
                text(step.words(), Locale.JAPANESE),
                text(step.words(), Locale.ENGLISH),
                text(step.source(), Locale.JAPANESE),
                text(step.source(), Locale.ENGLISH));
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    /**
     * A computation.
     *
     * @param steps empty while something blocks
     * @param origins of typed rates, by field
     * @param blocks by field
     */
    record ComputationJson(List<StepJson> steps, Map<String, Origin> origins, Map<String, List<String>> blocks) {}

    /** A step; line 0 is the whole declaration. */
    record StepJson(
            int line,
            Step.Kind step,
            String formula,
            BigDecimal result,
            String ruleJa,
            String ruleEn,
            String sourceJa,
            String sourceEn) {}
}
