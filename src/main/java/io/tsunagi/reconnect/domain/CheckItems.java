package io.tsunagi.reconnect.domain;

import io.tsunagi.reconnect.domain.Approval.Capacity;
import io.tsunagi.reconnect.domain.Checklist.Item;
import io.tsunagi.reconnect.domain.Checklist.Proof;
import io.tsunagi.reconnect.domain.Judgement.Verdict;
import io.tsunagi.reconnect.domain.Line.Standing;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each item of a gate stands now, from what was stated, judged and done. */
@Component
class CheckItems {

    private final Checklists checklists;
    private final Statements statements;
    private final Gates gates;
    private final Trials trials;
    private final GateFile file;

    CheckItems(Checklists checklists, Statements statements, Gates gates, Trials trials, GateFile file) {
        this.checklists = checklists;
        this.statements = statements;
        this.gates = gates;
        this.trials = trials;
        this.file = file;
    }

    /** The checklist that the gate was opened with. */
    Checklist checklist(Gate gate) {
        return checklists.edition(gate.edition());
    }

    /** An item that a partner states; refuses codes that are none. */
    Item stated(Gate gate, String code) {
        return checklist(gate)
                .item(code)
                .filter(item -> item.proof() == Proof.STATEMENT)
                .orElseThrow(() -> new Refused(Refusal.of("reconnect.refused.item", code)));
    }

    /** Every item in its order. */
    List<Line> lines(Gate gate) {
        Map<String, Statement> stated = byItem(statements.of(gate), Statement::item);
        Map<String, Judgement> judged = byItem(statements.judgements(gate.reference()), Judgement::item);
        List<Approval> approvals = gates.approvals(gate.reference());
        return checklist(gate).items().stream()
                .map(item -> line(gate, item, stated.get(item.code()), judged.get(item.code()), approvals))
                .toList();
    }

    /** Refuses when something is missing that is due before that step; what the step's own act brings does not count. */
    void mustBeReady(Gate gate, GateState step, Proof... broughtByTheAct) {
        String missing = lines(gate).stream()
                .filter(line -> line.item().due().compareTo(step) <= 0 && !line.done())
                .filter(line ->
                        !Arrays.asList(broughtByTheAct).contains(line.item().proof()))
                .map(line -> line.item().code())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Refused(Refusal.of("reconnect.refused.missing", missing));
        }
    }

    private Line line(
            Gate gate,
            Item item,
            @Nullable Statement statement,
            @Nullable Judgement judgement,
            List<Approval> approvals) {
        boolean reused = statement != null && !statement.gate().equals(gate.reference());
        return new Line(item, standing(gate, item, statement, judgement, approvals), statement, judgement, reused);
    }

    private Standing standing(
            Gate gate,
            Item item,
            @Nullable Statement statement,
            @Nullable Judgement judgement,
            List<Approval> approvals) {
        return switch (item.proof()) {
            case STATEMENT -> stated(statement, judgement);
            case APPROVAL -> met(gate.state().reached(GateState.TEST) || both(gate, approvals));
            case REPLAY -> met(trials.passed(gate.reference(), gate.round()));
            case REGIMES -> met(gate.regimes() != null && gate.regimes().round() == gate.round());
            case LIMITS -> met(gate.state().reached(GateState.LIMITED));
            case WATCH -> met(gate.state() == GateState.CONNECTED || watched(gate));
        };
    }

    private boolean watched(Gate gate) {
        return gate.state() == GateState.WATCH
                && gate.watchUntil() != null
                && !gate.watchUntil().isAfter(file.now());
    }

    private Standing stated(@Nullable Statement statement, @Nullable Judgement judgement) {
        if (judgement != null && ofThis(judgement, statement)) {
            return judgement.verdict() == Verdict.WAIVED ? Standing.WAIVED : Standing.FAILED;
        }
        if (statement == null) {
            return Standing.OPEN;
        }
        return statement.counts(file.today()) ? Standing.MET : Standing.EXPIRED;
    }

    private static boolean ofThis(Judgement judgement, @Nullable Statement statement) {
        if (statement == null) {
            return true;
        }
        return judgement.statement() != null && judgement.statement() >= statement.id();
    }

    static boolean both(Gate gate, List<Approval> approvals) {
        return Arrays.stream(Capacity.values())
                .allMatch(capacity -> approvals.stream().anyMatch(one -> one.of(gate) && one.capacity() == capacity));
    }

    private static Standing met(boolean met) {
        return met ? Standing.MET : Standing.OPEN;
    }

    private static <T> Map<String, T> byItem(List<T> rows, Function<T, String> item) {
        return rows.stream().collect(Collectors.toMap(item, row -> row));
    }
}
