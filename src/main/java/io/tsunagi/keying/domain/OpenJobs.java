package io.tsunagi.keying.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.keying.KeyingDesk;
import io.tsunagi.keying.domain.Jobs.NewJob;
import io.tsunagi.storage.References;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens jobs, draws their sample, and says what was settled. */
@Service
class OpenJobs implements KeyingDesk {

    private final Jobs jobs;
    private final References references;
    private final SampleWatch watch;
    private final KeyingSettings settings;
    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;

    OpenJobs(
            Jobs jobs,
            References references,
            SampleWatch watch,
            KeyingSettings settings,
            AuditTrail audit,
            WhoActs who,
            Clock clock) {
        this.jobs = jobs;
        this.references = references;
        this.watch = watch;
        this.settings = settings;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(Job job) {
        jobs.lockSubject(job.subject());
        Optional<String> known = of(job.subject());
        if (known.isPresent()) {
            return known.get();
        }
        String reference = references.next("K").toString();
        boolean everything = watch.now().tooMany();
        Instant now = clock.instant();
        KeyingJob opened = new KeyingJob(
                reference,
                job.subject(),
                job.purpose(),
                job.title(),
                job.page(),
                job.disruption(),
                everything,
                JobState.FIRST,
                now,
                who.login(),
                now.plus(settings.due()),
                null,
                null,
                null);
        long seed = Seed.of(reference);
        List<JobField> fields = fields(job, seed, everything);
        jobs.add(new NewJob(opened, seed, settings.sample(), fields));
        long twice = fields.stream().filter(JobField::twice).count();
        String note = "%s %s fields=%d twice=%d".formatted(job.subject(), job.purpose(), fields.size(), twice);
        audit.record(new Change("keying.opened", reference, job.disruption(), null, JobState.FIRST.name(), note));
        return reference;
    }

    private List<JobField> fields(Job job, long seed, boolean everything) {
        List<String> harmless = job.fields().stream()
                .filter(field -> !field.critical())
                .map(Field::name)
                .toList();
        Set<String> sample = Sampling.draw(seed, settings.sample(), harmless);
        List<JobField> fields = new ArrayList<>();
        for (Field field : job.fields()) {
            boolean sampled = sample.contains(field.name());
            boolean twice = everything || sampled || field.critical();
            fields.add(new JobField(fields.size() + 1, field, sampled, twice, null));
        }
        return fields;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void callOff(String reference, String why) {
        jobs.lock(reference).filter(KeyingJob::open).ifPresent(job -> {
            jobs.callOff(reference, clock.instant());
            audit.record(new Change(
                    "keying.called-off",
                    reference,
                    job.disruption(),
                    job.state().name(),
                    "CALLED_OFF",
                    why));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Outcome> outcome(String reference) {
        return jobs.find(reference)
                .filter(job -> job.state() == JobState.SETTLED)
                .map(job -> Outcomes.of(job, jobs.fields(reference), jobs.keyedBy(reference)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> of(String subject) {
        return jobs.ofSubject(subject).map(KeyingJob::reference);
    }
}
