package io.tsunagi.keying.domain;

import io.tsunagi.keying.domain.JobField.Settled;
import io.tsunagi.paper.WrittenOnPaper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the page of a paper what was keyed from it. */
@Component
class ShowWritten implements WrittenOnPaper {

    private final Jobs jobs;

    ShowWritten(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Written> of(String paper) {
        return jobs.ofSubject(paper).map(this::written);
    }

    private Written written(KeyingJob job) {
        String path = "/keying/" + job.reference();
        SheetTimes times = job.times();
        if (job.state() != JobState.SETTLED || times == null) {
            return new Written(job.reference(), path, null, List.of());
        }
        List<String> people = jobs.keyedBy(job.reference());
        List<Value> values = jobs.fields(job.reference()).stream()
                .flatMap(field -> Stream.ofNullable(field.settled()).map(settled -> value(field, settled, people)))
                .toList();
        Times shown = new Times(times.happened(), times.written(), times.entered());
        return new Written(job.reference(), path, shown, values);
    }

    private static Value value(JobField field, Settled settled, List<String> people) {
        return new Value(field.field().label(), settled.value(), settled.unreadable(), field.whose(people));
    }
}
