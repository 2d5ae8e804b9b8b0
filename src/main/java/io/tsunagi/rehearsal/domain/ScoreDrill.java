package io.tsunagi.rehearsal.domain;

import io.tsunagi.rehearsal.domain.Score.Told;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores a drill by what its exercise told, while it runs as well as afterwards. */
@Service
public class ScoreDrill {

    private final Drills drills;

    ScoreDrill(Drills drills) {
        this.drills = drills;
    }

    /** The score as it stands; one that was not opened has no figures. */
    @Transactional(readOnly = true)
    public Score of(Drill drill) {
        Drill before = drills.before(drill).orElse(null);
        return Score.of(
                drill.plan().rtoMinutes(),
                told(drill),
                before == null ? "" : before.reference(),
                before == null ? null : told(before));
    }

    private Told told(Drill drill) {
        String exercise = drill.exercise();
        return exercise == null
                ? new Told(Map.of(), List.of())
                : new Told(drills.figures(exercise), drills.happened(exercise));
    }
}
