package io.tsunagi.tariff.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.tariff.DutyAndTax;
import io.tsunagi.tariff.DutyAnswer;
import io.tsunagi.tariff.DutyQuestion;
import io.tsunagi.tariff.ListedRate;
import io.tsunagi.tariff.Provenance;
import io.tsunagi.tariff.PublishedRate;
import io.tsunagi.tariff.RateLookup;
import io.tsunagi.tariff.Step;
import io.tsunagi.tariff.StepByStep;
import io.tsunagi.tariff.Tariff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts duty and taxes of goods that belong to no case; rates that are not given are taken from the tables. */
@Service
public class CalculateDuty {

    /** Lines of one declaration, as in NACCS. */
    private static final int MOST_LINES = 50;

    private final RateLookup lookup;

    CalculateDuty(Tariff tariff) {
        this.lookup = new RateLookup(tariff);
    }

    /**
     * Counts.
     *
     * @param declarationDate as typed; decides week and edition of the tables, needed only where a rate is missing
     * @throws Refused at every field that is wrong, and where a rate is neither given nor in the tables
     */
    @Transactional(readOnly = true)
    public Calculation of(String declarationDate, DutyQuestion asked) {
        Filled filled = new Filled(Typed.day(declarationDate), new TreeMap<>(), new ArrayList<>());
        if (!declarationDate.isBlank() && filled.day().isEmpty()) {
            filled.refusals().add(Refusal.at("declarationDate", "tariff.refused.day"));
        }
        if (asked.lines().size() > MOST_LINES) {
            throw new Refused(Refusal.at("lines", "tariff.refused.too-many", MOST_LINES));
        }
        DutyQuestion question = filled.question(asked, lookup);
        DutyAnswer answer = DutyAnswer.to(question);
        answer.blocks().stream()
                .filter(block ->
                        filled.refusals().stream().noneMatch(r -> r.field().equals(block.field())))
                .forEach(filled.refusals()::add);
        Refused.ifAny(filled.refusals());
        DutyAndTax counted = Objects.requireNonNull(answer.result());
        return new Calculation(question, counted, StepByStep.of(counted), Map.copyOf(filled.origins()));
    }

    /**
     * A computation.
     *
     * @param question with the rates that were taken from the tables
     * @param steps each line, then the totals
     * @param origins where the rates come from, by field; those that were given are not in it
     */
    public record Calculation(
            DutyQuestion question, DutyAndTax counted, List<Step> steps, Map<String, Provenance> origins) {}

    private record Filled(Optional<LocalDate> day, Map<String, Provenance> origins, List<Refusal> refusals) {

        private DutyQuestion question(DutyQuestion asked, RateLookup lookup) {
            List<DutyQuestion.Line> lines = new ArrayList<>();
            for (int line = 0; line < asked.lines().size(); line++) {
                lines.add(line("lines[" + line + "].", asked.lines().get(line), lookup));
            }
            if (!asked.exchangeRate().isBlank() || Typed.code(asked.currency()).equals("JPY")) {
                return new DutyQuestion(
                        asked.currency(), asked.exchangeRate(), asked.ratePer(), asked.declareSmallValue(), lines);
            }
            try {
                PublishedRate found = lookup.exchangeRate(asked.currency(), day);
                origins.put("exchangeRate", found.from());
                return new DutyQuestion(
                        asked.currency(),
                        found.rate().yen().toPlainString(),
                        found.rate().per().toPlainString(),
                        asked.declareSmallValue(),
                        lines);
            } catch (Refused refused) {
                refusals.addAll(refused.refusals());
                return new DutyQuestion(asked.currency(), "", "", asked.declareSmallValue(), lines);
            }
        }

        private DutyQuestion.Line line(String at, DutyQuestion.Line asked, RateLookup lookup) {
            boolean given = !asked.dutyRate().isBlank() || !asked.specificRate().isBlank();
            if (given || asked.rateType().equals(DutyAnswer.SIMPLIFIED)) {
                return asked;
            }
            try {
                RateLookup.Duty found = lookup.duty(at, asked.statisticalCode(), asked.rateType(), day);
                boolean byValue = found.rate().basis() == ListedRate.Basis.PERCENT;
                origins.put(
                        at + (byValue ? "dutyRate" : "specificRate"),
                        found.line().from());
                return asked.withRate(
                        byValue ? found.rate().typed() : "",
                        byValue ? "" : found.rate().typed());
            } catch (Refused refused) {
                refusals.addAll(refused.refusals());
                return asked;
            }
        }
    }
}
