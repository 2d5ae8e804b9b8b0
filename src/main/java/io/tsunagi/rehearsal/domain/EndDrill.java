package io.tsunagi.rehearsal.domain;

import io.tsunagi.exercise.ExerciseHouses;
import io.tsunagi.rehearsal.domain.Drill.Outcome;
import io.tsunagi.rehearsal.domain.Drill.State;
import io.tsunagi.risk.ExercisedPlans;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import io.tsunagi.workflow.Workflows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes after a drill: the debrief, the closing that dates the fallback plans, or giving it up. */
@Service
public class EndDrill {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 2_000;

    private final ExerciseHouses houses;
    private final ExercisedPlans plans;
    private final Workflows workflows;
    private final DrillJournal journal;
    private final TransactionTemplate transactions;

    EndDrill(
            ExerciseHouses houses,
            ExercisedPlans plans,
            Workflows workflows,
            DrillJournal journal,
            TransactionTemplate transactions) {
        this.houses = houses;
        this.plans = plans;
        this.workflows = workflows;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Notes the debrief, and again until the drill is closed.
     *
     * @param typed what went well, 2 to 2,000 characters
     * @param outcome how the fallback plans did; null when nothing was chosen
     * @throws Refused at {@code wentWell} or {@code outcome}, or when the drill has not ended or is over
     */
    @Transactional
    public void debrief(String reference, String typed, @Nullable Outcome outcome) {
        Drill drill = journal.lock(reference, List.of(State.DEBRIEF, State.DISCUSSED));
        String well = TypedBoxes.storable(typed).strip();
        List<Refusal> refusals = new ArrayList<>();
        if (well.length() < SHORTEST || well.length() > LONGEST) {
            refusals.add(Refusal.at("wentWell", "rehearsal.refused.words", SHORTEST, LONGEST));
        }
        if (outcome == null) {
            refusals.add(Refusal.at("outcome", "rehearsal.refused.outcome"));
        }
        Refused.ifAny(refusals);
        if (well.equals(drill.wentWell()) && outcome == drill.outcome()) {
            return;
        }
        journal.keep("drill.debriefed", drill, drill.discussed(well, Objects.requireNonNull(outcome)), "");
        if (drill.state() == State.DEBRIEF) {
            workflows.complete(reference, "UserTask_DebriefDrill", journal.who(), Map.of());
        }
    }

    /**
     * Closes it; the fallback plans that it exercised and that still stand get its date. Closing twice changes nothing.
     *
     * @throws Refused when it was not talked over
     */
    @Transactional
    public void close(String reference) {
        Drill drill = journal.lock(reference, List.of(State.DISCUSSED, State.CLOSED));
        if (drill.state() == State.CLOSED) {
            return;
        }
        Instant ended = Objects.requireNonNull(drill.endedAt());
        Outcome outcome = Objects.requireNonNull(drill.outcome());
        List<String> standing =
                plans.standing().stream().map(ExercisedPlans.Plan::reference).toList();
        drill.plan().plans().stream()
                .filter(standing::contains)
                .forEach(plan -> plans.exercised(
                        plan,
                        journal.day(ended),
                        reference,
                        ExercisedPlans.Result.valueOf(outcome.name()),
                        drill.wentWell()));
        journal.keep(
                "drill.closed",
                drill,
                drill.closed(journal.now()),
                String.join(" ", drill.plan().plans()));
        workflows.complete(reference, "UserTask_CloseDrill", journal.who(), Map.of());
    }

    /**
     * Gives it up; an exercise that is open is closed. Cancelling twice changes nothing.
     *
     * @param typed why, 2 to 2,000 characters
     * @throws Refused at {@code why}, or when it is closed
     */
    public void cancel(String reference, String typed) {
        String exercise = transactions.execute(status -> cancelled(reference, typed));
        if (exercise != null) {
            houses.close(exercise);
        }
    }

    /** The exercise that is still open; null without. */
    private @Nullable String cancelled(String reference, String typed) {
        Drill drill = journal.lock(reference);
        if (drill.state() == State.CANCELLED) {
            return null;
        }
        if (drill.state() == State.CLOSED) {
            throw new Refused(Refusal.of("rehearsal.refused.state.CLOSED"));
        }
        String why = TypedBoxes.storable(typed).strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            throw new Refused(Refusal.at("why", "rehearsal.refused.words", SHORTEST, LONGEST));
        }
        journal.keep("drill.cancelled", drill, drill.cancelled(journal.now(), why), why);
        workflows.message(reference, "Message_DrillCancelled", Map.of());
        return drill.state().isOpen() ? drill.exercise() : null;
    }
}
