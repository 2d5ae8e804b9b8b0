package io.tsunagi.drill.persistence;

import io.tsunagi.drill.Scenario.Step;
import io.tsunagi.drill.StepKind;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the steps of a timeline could happen one after another in a house. */
class StepOrder {

    private static final Map<StepKind, StepKind> AFTER = Map.of(
            StepKind.APPROVE, StepKind.DECLARE,
            StepKind.BULLETIN, StepKind.DECLARE,
            StepKind.ETA, StepKind.DECLARE,
            StepKind.WAVE, StepKind.APPROVE,
            StepKind.PAPER, StepKind.APPROVE,
            StepKind.SYSTEM_UP, StepKind.APPROVE,
            StepKind.WORK_UP, StepKind.SYSTEM_UP,
            StepKind.CLOSE, StepKind.WORK_UP);

    private final Map<StepKind, Step> done = new EnumMap<>(StepKind.class);
    private final Faults faults;
    private @Nullable Step last;

    StepOrder(Faults faults) {
        this.faults = faults;
    }

    void next(Step step, Box line) {
        if (last != null && step.at().isBefore(last.at())) {
            faults.at(line.line("at"), "drill.fault.order", step.id(), last.id());
        }
        StepKind needed = AFTER.get(step.kind());
        if (needed != null && !done.containsKey(needed)) {
            faults.at(line.line("do"), "drill.fault.before", word(step.kind()), word(needed));
        }
        Step declared = done.get(StepKind.DECLARE);
        if (step.kind() == StepKind.DECLARE && declared != null) {
            faults.at(line.line("do"), "drill.fault.declared-twice");
        }
        if (step.kind() == StepKind.APPROVE
                && declared != null
                && declared.desk().equals(step.desk())) {
            faults.at(line.line("desk"), "drill.fault.two-people", step.desk());
        }
        done.putIfAbsent(step.kind(), step);
        last = step;
    }

    void end(int line) {
        if (!done.containsKey(StepKind.DECLARE)) {
            faults.at(line, "drill.fault.no-declaration");
        }
    }

    private static String word(StepKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
