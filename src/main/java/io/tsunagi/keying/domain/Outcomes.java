package io.tsunagi.keying.domain;

import io.tsunagi.keying.KeyingDesk.Outcome;
import io.tsunagi.keying.domain.JobField.Settled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts a settled job into the words of those who asked for it. */
final class Outcomes {

    private Outcomes() {}

    static Outcome of(KeyingJob job, List<JobField> fields, List<String> keyedBy) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JobField field : fields) {
            Settled settled = Objects.requireNonNull(field.settled());
            if (!settled.unreadable()) {
                values.put(field.field().name(), settled.value());
            }
        }
        SheetTimes times = Objects.requireNonNull(job.times());
        return new Outcome(
                job.reference(),
                job.subject(),
                job.purpose(),
                values,
                times.happened(),
                times.written(),
                times.entered(),
                keyedBy);
    }
}
