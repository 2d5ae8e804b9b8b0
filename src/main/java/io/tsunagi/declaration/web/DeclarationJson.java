package io.tsunagi.declaration.web;

import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Assessment;
import io.tsunagi.declaration.domain.DraftCheck;
import io.tsunagi.declaration.domain.DraftContent;
import io.tsunagi.declaration.domain.Fact;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.PaperDeclaration;
import io.tsunagi.declaration.domain.PaperDeclaration.Remark;
import io.tsunagi.declaration.domain.Reading;
import io.tsunagi.declaration.domain.route.CaseRoute;
import io.tsunagi.pool.NumberPools.Drawn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.tariff.DutyAndTax;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A declaration as REST tells it. Amounts are whole yen, times ISO 8601 in UTC. */
record DeclarationJson(
        String reference,
        String disruption,
        UUID partnerId,
        String regime,
        CaseRoute route,
        DeclarationState state,
        int edition,
        long version,
        LastConfirmed lastConfirmed,
        @Nullable String electronicReference,
        boolean twinPending,
        Instant deadline,
        DraftContent draft,
        List<String> drafters,
        @Nullable String examiner,
        @Nullable Remark remark,
        @Nullable String printedHash,
        @Nullable Amounts amounts,
        List<Finding> findings,
        List<FactJson> facts,
        List<PaperJson> papers,
        List<Drawn> numbers) {

    static DeclarationJson of(Reading.View view) {
        PaperDeclaration declaration = view.declaration();
        DraftCheck check = view.check();
        DutyAndTax counted = Assessment.of(declaration.content()).result();
        PaperDeclaration.Lock lock = declaration.lock();
        return new DeclarationJson(
                declaration.reference(),
                declaration.taken().disruption(),
                declaration.taken().partnerId(),
                "PAPER",
                view.route(),
                declaration.state(),
                declaration.edition(),
                declaration.version(),
                declaration.taken().lastConfirmed(),
                declaration.taken().electronicReference(),
                declaration.twinPending(),
                declaration.taken().deadline(),
                declaration.content(),
                declaration.drafters().stream().sorted().toList(),
                declaration.examiner(),
                declaration.remark(),
                lock == null ? null : lock.hash(),
                counted == null ? null : Amounts.of(counted),
                Finding.of(check),
                view.facts().stream().map(FactJson::of).toList(),
                view.papers().stream()
                        .map(paper -> new PaperJson(
                                paper.reference(),
                                paper.copy(),
                                paper.runId(),
                                paper.disposition() == null
                                        ? null
                                        : paper.disposition().name()))
                        .toList(),
                view.numbers());
    }

    /** What is to be paid. */
    record Amounts(
            BigDecimal customsValue,
            BigDecimal duty,
            BigDecimal consumptionTax,
            BigDecimal localConsumptionTax,
            BigDecimal payable,
            boolean deMinimis) {

        private static Amounts of(DutyAndTax counted) {
            return new Amounts(
                    counted.customsValue(),
                    counted.duty(),
                    counted.consumptionTax(),
                    counted.localTax(),
                    counted.payable(),
                    counted.deMinimis());
        }
    }

    /** Something found in the draft; {@code code} is the key of its text, {@code arguments} what stands in it. */
    record Finding(String level, String field, String code, List<Object> arguments) {

        private static List<Finding> of(DraftCheck check) {
            return Stream.concat(
                            check.refusals().stream().map(refusal -> of("ERROR", refusal)),
                            check.warnings().stream().map(warning -> of("WARNING", warning)))
                    .toList();
        }

        private static Finding of(String level, Refusal refusal) {
            return new Finding(
                    level,
                    refusal.field(),
                    refusal.message(),
                    refusal.arguments().stream().<Object>map(Object::toString).toList());
        }
    }

    /** A recorded fact with its three times. */
    record FactJson(
            Fact.Kind kind,
            int edition,
            Instant occurredAt,
            Instant writtenAt,
            Instant enteredAt,
            String enteredBy,
            Map<String, String> details) {

        private static FactJson of(Fact fact) {
            return new FactJson(
                    fact.kind(),
                    fact.edition(),
                    fact.times().occurredAt(),
                    fact.times().writtenAt(),
                    fact.times().enteredAt(),
                    fact.who(),
                    fact.details());
        }
    }

    /** A numbered paper; {@code disposition} is null while it is open. */
    record PaperJson(
            String reference,
            String copy,
            String run,
            @Nullable String disposition) {}
}
