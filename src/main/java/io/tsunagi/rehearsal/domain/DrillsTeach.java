package io.tsunagi.rehearsal.domain;

import io.tsunagi.lesson.LessonSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lessons can be noted of a drill whose exercise was opened, as of a disruption. */
@Component
class DrillsTeach implements LessonSource {

    private final Drills drills;

    DrillsTeach(Drills drills) {
        this.drills = drills;
    }

    @Override
    public Optional<Source> find(String reference) {
        return drills.find(reference)
                .filter(drill -> drill.exercise() != null)
                .map(drill ->
                        new Source(drill.plan().name().ja(), drill.plan().name().en(), "/drills/" + reference));
    }
}
