package io.tsunagi.risk.domain.plan;

import io.tsunagi.risk.ExercisedPlans;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers drills about fallback plans by the same use case as people who say that they exercised one. */
@Component
class PlansForDrills implements ExercisedPlans {

    private static final int MOST = 200;

    private final FallbackPlans plans;
    private final RecordExercise recording;

    PlansForDrills(FallbackPlans plans, RecordExercise recording) {
        this.plans = plans;
        this.recording = recording;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Plan> standing() {
        return plans.page(null, MOST).stream()
                .map(plan -> new Plan(plan.reference(), plan.name()))
                .toList();
    }

    @Override
    @Transactional
    public void exercised(String plan, LocalDate on, String drill, Result result, String lessons) {
        recording.record(
                new RecordExercise.Command(plan, on, "", drill, Exercise.Result.valueOf(result.name()), lessons));
    }
}
