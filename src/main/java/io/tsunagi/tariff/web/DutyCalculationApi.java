package io.tsunagi.tariff.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.tariff.DutyQuestion;
import io.tsunagi.tariff.Provenance;
import io.tsunagi.tariff.Step;
import io.tsunagi.tariff.domain.CalculateDuty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Duty and taxes of goods that belong to no case. */
@RestController
@Tag(name = "Duty", description = "Import duty, consumption tax and local consumption tax, step by step")
class DutyCalculationApi {

    private final CalculateDuty calculating;
    private final MessageSource messages;

    DutyCalculationApi(CalculateDuty calculating, MessageSource messages) {
        this.calculating = calculating;
        this.messages = messages;
    }

    @PostMapping("/api/v1/duty-calculations")
    @PreAuthorize(Readers.MAY_READ)
    @Operation(
            summary = "Count duty and taxes without a case; missing rates come from the tables of the declaration day",
            description =
                    "Every step names its rule and source in Japanese and English. Nothing is stored. Without a rate"
                            + " there is no computation: the answer is a problem with the fields.")
    CalculationJson calculate(@RequestBody QuestionJson asked) {
        CalculateDuty.Calculation calculation = calculating.of(text(asked.declarationDate()), asked.question());
        var counted = calculation.counted();
        return new CalculationJson(
                calculation.question(),
                calculation.origins(),
                counted.customsValue(),
                counted.duty(),
                counted.consumptionTax(),
                counted.localTax(),
                counted.payable(),
                counted.deMinimis(),
                calculation.steps().stream().map(this::step).toList());
    }

    private StepJson step(Step step) {
        return new StepJson(
                step.line(), step.kind(), step.formula(), step.result(), words(step.words()), words(step.source()));
    }

    private Words words(String key) {
        return new Words(
                messages.getMessage(key, null, Locale.JAPANESE), messages.getMessage(key, null, Locale.ENGLISH));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** A question; numbers are texts, as in a draft. */
    record QuestionJson(
            @Nullable String declarationDate,
            @Nullable String currency,
            @Nullable String exchangeRate,
            @Nullable String ratePer,
            @Nullable Boolean declareSmallValue,
            @Nullable List<@Nullable LineJson> lines) {

        private DutyQuestion question() {
            return new DutyQuestion(
                    text(currency),
                    text(exchangeRate),
                    text(ratePer),
                    Boolean.TRUE.equals(declareSmallValue),
                    lines == null
                            ? List.of()
                            : lines.stream().map(LineJson::line).toList());
        }
    }

    /** A line of a question. */
    record LineJson(
            @Nullable String statisticalCode,
            @Nullable String quantity1,
            @Nullable String value,
            @Nullable String rateType,
            @Nullable String dutyRate,
            @Nullable String specificRate,
            @Nullable String taxRate,
            @Nullable String relief) {

        private static DutyQuestion.Line line(@Nullable LineJson json) {
            return json == null
                    ? new DutyQuestion.Line("", "", "", "", "", "", "", "")
                    : new DutyQuestion.Line(
                            text(json.statisticalCode),
                            text(json.quantity1),
                            text(json.value),
                            text(json.rateType),
                            text(json.dutyRate),
                            text(json.specificRate),
                            text(json.taxRate),
                            text(json.relief));
        }
    }

    /**
     * A computation. Amounts are whole yen.
     *
     * @param question with the rates that were used
     * @param origins of the rates taken from the tables, by field
     */
    record CalculationJson(
            DutyQuestion question,
            Map<String, Provenance> origins,
            BigDecimal customsValue,
            BigDecimal duty,
            BigDecimal consumptionTax,
            BigDecimal localConsumptionTax,
            BigDecimal payable,
            boolean deMinimis,
            List<StepJson> steps) {}

    /**
     * A step.
     *
     * @param line from 1; 0 for the whole
     */
    record StepJson(int line, Step.Kind step, String formula, BigDecimal result, Words rule, Words source) {}

    /** A text in both languages. */
    record Words(String ja, String en) {}
}
