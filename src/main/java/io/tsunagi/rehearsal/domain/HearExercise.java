package io.tsunagi.rehearsal.domain;

import io.tsunagi.drill.line.Figures;
import io.tsunagi.drill.line.Happened;
import io.tsunagi.exercise.ExerciseHouses;
import io.tsunagi.exercise.ToldByExercise;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what the exercise of a drill tells, and lets its clock stand when the scenario is over. */
@Service
class HearExercise {

    private static final Logger LOG = LoggerFactory.getLogger(HearExercise.class);

    private final Drills drills;
    private final ExerciseHouses houses;
    private final TransactionTemplate transactions;
    private final LineWords words;

    HearExercise(Drills drills, ExerciseHouses houses, TransactionTemplate transactions, LineWords words) {
        this.drills = drills;
        this.houses = houses;
        this.transactions = transactions;
        this.words = words;
    }

    /** What is not understood is left aside: an exercise must not be able to stop its house. */
    @EventListener
    void told(ToldByExercise word) {
        if (word.kind().equals(Happened.KIND)) {
            words.happened(word.text()).ifPresent(happened -> happened(word.reference(), happened));
        } else if (word.kind().equals(Figures.KIND)) {
            words.figures(word.text()).ifPresent(figures -> figures(word.reference(), figures));
        }
    }

    private void happened(String exercise, Happened happened) {
        transactions.executeWithoutResult(status -> drills.ofExercise(exercise)
                .filter(drill -> drill.state().isOpen())
                .ifPresent(drill -> drills.add(exercise, happened)));
    }

    private void figures(String exercise, Figures figures) {
        boolean over = Boolean.TRUE.equals(transactions.execute(status -> {
            Drill drill = drills.ofExercise(exercise)
                    .filter(one -> one.state().isOpen())
                    .orElse(null);
            if (drill == null) {
                return false;
            }
            drills.keep(exercise, figures.values());
            Instant before = drill.reached();
            Instant end = drill.plan().end();
            drills.reach(exercise, figures.at(), figures.disruption() == null ? "" : figures.disruption());
            return !figures.at().isBefore(end) && (before == null || before.isBefore(end));
        }));
        if (over) {
            stand(exercise);
        }
    }

    private void stand(String exercise) {
        try {
            houses.run(exercise, 0);
        } catch (Refused ended) {
            LOG.debug("an exercise ended with its scenario exercise={}", exercise);
        }
    }
}
