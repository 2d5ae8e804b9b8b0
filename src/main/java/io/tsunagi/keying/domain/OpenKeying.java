package io.tsunagi.keying.domain;

import io.tsunagi.paper.UnfinishedWork;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A paper whose handwriting is being keyed gets no fate: what was keyed would be thrown away. */
@Component
class OpenKeying implements UnfinishedWork {

    private final Jobs jobs;

    OpenKeying(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Work> on(String paper) {
        return jobs.ofSubject(paper)
                .filter(KeyingJob::open)
                .map(job -> new Work("keying.unfinished", "/keying/" + job.reference()));
    }
}
