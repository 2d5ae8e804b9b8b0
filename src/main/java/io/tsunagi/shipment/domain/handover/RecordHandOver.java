package io.tsunagi.shipment.domain.handover;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.wave.WaveLine;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody reports what hands did with a released shipment: the rows move, the record grows, the process follows. */
@Service
public class RecordHandOver {

    private final HandOvers handOvers;
    private final List<HandOverPart> parts;
    private final Workflows workflows;
    private final AuditTrail audit;
    private final Clock clock;

    RecordHandOver(HandOvers handOvers, List<HandOverPart> parts, Workflows workflows, AuditTrail audit, Clock clock) {
        this.handOvers = handOvers;
        this.parts = parts;
        this.workflows = workflows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a hand-over. The same report again changes nothing and says so.
     *
     * @param shipment reference, kind S, exactly as stored
     * @param person login of who reports it
     * @throws Refused when the shipment is unknown, not released or not at that step, or a value is missing or wrong
     */
    @Transactional
    public Recorded record(String shipment, HandOver report, String person) {
        WaveLine line = handOvers.lock(shipment).orElseThrow(() -> new Refused(notReleased(shipment)));
        ShipmentStatus before = line.shipment().status();
        List<PastHandOver> past = handOvers.of(shipment);
        if (repeats(past, report)) {
            return new Recorded(shipment, line.wave(), report.step(), before, before, true);
        }
        Move move = HandOverRules.judge(line, report, person);
        Refused.ifAny(parts.stream()
                .flatMap(part -> part.objection(line, move.step()).stream())
                .toList());
        PastHandOver handOver = HandOvers.past(move, report, times(report), person);
        handOvers.add(line, handOver);
        handOvers.move(line, handOver);
        ShipmentStatus after = move.step().leadsTo();
        audit.record(new Change(
                "shipment." + move.step().name().toLowerCase(Locale.ROOT),
                shipment,
                line.disruption(),
                before.name(),
                after.name(),
                note(line, handOver)));
        parts.forEach(part -> part.recorded(line, handOver));
        follow(shipment, move, person);
        return new Recorded(shipment, line.wave(), move.step(), before, after, false);
    }

    private Refusal notReleased(String shipment) {
        return handOvers.exists(shipment)
                ? Refusal.at("code", "handover.refused.not-released", shipment)
                : Refusal.at("code", "handover.refused.unknown", shipment);
    }

    /** Only the latest hand-over can be said twice; an earlier one that is said again is out of order and refused below. */
    private static boolean repeats(List<PastHandOver> past, HandOver report) {
        return !past.isEmpty() && past.get(past.size() - 1).sameAs(report);
    }

    private ThreeTimes times(HandOver report) {
        // the database keeps microseconds
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant written = Objects.requireNonNullElse(report.writtenAt(), now);
        Instant occurred = Objects.requireNonNullElse(report.occurredAt(), written);
        return new ThreeTimes(occurred, written, now);
    }

    private void follow(String shipment, Move move, String person) {
        if (move.step() == Step.CANCEL) {
            workflows.message(shipment, ShipmentTasks.CANCELLED, Map.of());
        }
        Optional.ofNullable(move.task())
                .ifPresent(task -> workflows.complete(shipment, task, person, move.variables()));
    }

    /** No names of receivers: the audit record outlives their consent. */
    private static String note(WaveLine line, PastHandOver done) {
        String quantity = done.quantity() + "/" + line.goods().quantity().toPlainString();
        return String.join(
                        " ",
                        line.wave(),
                        quantity,
                        Objects.requireNonNullElse(done.reason(), ""),
                        Objects.requireNonNullElse(done.carrier(), ""),
                        Objects.requireNonNullElse(done.waybill(), ""),
                        done.how().name())
                .replaceAll(" +", " ");
    }
}
