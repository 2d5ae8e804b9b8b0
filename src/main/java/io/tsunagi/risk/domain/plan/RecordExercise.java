package io.tsunagi.risk.domain.plan;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.frame.NotHere;
import io.tsunagi.risk.domain.RiskJournal;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody says that a plan was exercised: in a drill, or because the system really was down and the plan was followed. A disruption
 * does not count by itself, for many end before anybody opens the plan.
 */
@Service
public class RecordExercise {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final FallbackPlans plans;
    private final Disruptions disruptions;
    private final RiskJournal journal;

    RecordExercise(FallbackPlans plans, Disruptions disruptions, RiskJournal journal) {
        this.plans = plans;
        this.disruptions = disruptions;
        this.journal = journal;
    }

    /**
     * Records it; the same drill or disruption on the same day again changes nothing.
     *
     * @throws Refused at {@code on}, {@code disruption}, {@code drill}, {@code result} or {@code lessons}; of the whole when the plan was
     *     given up
     */
    @Transactional
    public void record(Command command) {
        FallbackPlan plan = plans.lock(command.plan()).orElseThrow(() -> new NotHere(command.plan()));
        if (plan.endedAt() != null) {
            throw new Refused(Refusal.of("plan.refused.ended"));
        }
        Exercise exercise = command.check(plan, disruptions, journal);
        if (plans.add(exercise)) {
            plans.keep(plan.exercised(exercise.on()));
            String disruption = exercise.disruption();
            journal.recordOf(
                    disruption == null ? "" : disruption,
                    "risk.plan-exercised",
                    plan.reference(),
                    exercise.result().name(),
                    exercise.on().toString());
        }
    }

    /** Disruptions of the plan's system that were none of a false alarm, the newest first. */
    @Transactional(readOnly = true)
    public List<Disruption> disruptionsOf(FallbackPlan plan) {
        return disruptions.all().stream().filter(one -> fits(plan, one)).toList();
    }

    private static boolean fits(FallbackPlan plan, Disruption one) {
        return one.systemId().equals(plan.systemId()) && one.state() != State.FALSE_ALARM;
    }

    /**
     * What somebody says.
     *
     * @param on not in the future, and not before the disruption began; null when it was no day
     * @param disruption reference of a disruption of the plan's system; empty for a drill
     * @param drill name of the drill, at most 100 characters; empty for a real disruption
     * @param result null when none was chosen
     * @param lessons 1 to 2,000 characters
     */
    public record Command(
            String plan,
            @Nullable LocalDate on,
            String disruption,
            String drill,
            Exercise.@Nullable Result result,
            String lessons) {

        private static final int LONGEST_DRILL = 100;
        private static final int LONGEST_LESSONS = 2_000;

        private Exercise check(FallbackPlan known, Disruptions disruptions, RiskJournal journal) {
            List<Refusal> refusals = new ArrayList<>();
            boolean real = !disruption.isBlank();
            Disruption found = real ? disruptions.find(disruption.strip()).orElse(null) : null;
            if (real && (found == null || !fits(known, found))) {
                refusals.add(Refusal.at("disruption", "plan.refused.disruption"));
            }
            if (real == !drill.isBlank() || drill.strip().length() > LONGEST_DRILL) {
                refusals.add(Refusal.at("drill", "plan.refused.drill", LONGEST_DRILL));
            }
            LocalDate began = found == null ? null : LocalDate.ofInstant(found.occurredAt(), TOKYO);
            if (on == null || on.isAfter(journal.day()) || began != null && on.isBefore(began)) {
                refusals.add(Refusal.at("on", "plan.refused.day"));
            }
            if (result == null) {
                refusals.add(Refusal.at("result", "plan.refused.result"));
            }
            if (lessons.isBlank() || lessons.strip().length() > LONGEST_LESSONS) {
                refusals.add(Refusal.at("lessons", "plan.refused.lessons", LONGEST_LESSONS));
            }
            if (!refusals.isEmpty() || on == null || result == null) {
                throw new Refused(refusals);
            }
            return new Exercise(
                    UUID.randomUUID(),
                    known.reference(),
                    known.partnerId(),
                    on,
                    found == null ? null : found.reference(),
                    drill.strip(),
                    result,
                    lessons.strip(),
                    journal.who(),
                    journal.now());
        }
    }
}
