package io.tsunagi.keying.persistence;

import io.tsunagi.keying.KeyingDesk.Field;
import io.tsunagi.keying.KeyingDesk.Reading;
import io.tsunagi.keying.domain.JobField;
import io.tsunagi.keying.domain.Jobs;
import io.tsunagi.keying.domain.KeyingJob;
import io.tsunagi.paper.Area;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Jobs in schema {@code keying}. */
@Repository
class JdbcJobs implements Jobs {

    private final JdbcClient jdbc;

    JdbcJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lockSubject(String subject) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) locked")
                .param("keying.jobs " + subject)
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(NewJob opened) {
        KeyingJob job = opened.job();
        jdbc.sql("""
                        insert into keying.jobs (reference, subject, purpose, title_ja, title_en, page, disruption, seed, share,
                                                 everything, state, opened_at, opened_by, due)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        job.reference(),
                        job.subject(),
                        job.purpose(),
                        job.title().ja(),
                        job.title().en(),
                        job.page(),
                        job.disruption(),
                        opened.seed(),
                        opened.share(),
                        job.everything(),
                        job.state().name(),
                        Timestamp.from(job.openedAt()),
                        job.openedBy(),
                        Timestamp.from(job.due()))
                .update();
        opened.fields().forEach(field -> add(job.reference(), field));
    }

    private void add(String job, JobField kept) {
        Field field = kept.field();
        Area area = field.area();
        Reading reading = field.reading();
        jdbc.sql("""
                        insert into keying.fields (job, position, name, label_ja, label_en, kind, critical, sampled, twice, page,
                                                   x, y, w, h, reading, certain, percent)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        job,
                        kept.position(),
                        field.name(),
                        field.label().ja(),
                        field.label().en(),
                        field.kind().name(),
                        field.critical(),
                        kept.sampled(),
                        kept.twice(),
                        field.page(),
                        area == null ? null : area.x(),
                        area == null ? null : area.y(),
                        area == null ? null : area.w(),
                        area == null ? null : area.h(),
                        reading == null ? null : reading.value(),
                        reading == null ? null : reading.certain(),
                        reading == null ? null : reading.percent())
                .update();
    }

    @Override
    public Optional<KeyingJob> find(String reference) {
        return jdbc.sql("select * from keying.jobs where reference = ?")
                .param(reference)
                .query(JobRow::job)
                .optional();
    }

    @Override
    public Optional<KeyingJob> ofSubject(String subject) {
        return jdbc.sql("select * from keying.jobs where subject = ?")
                .param(subject)
                .query(JobRow::job)
                .optional();
    }

    @Override
    public List<JobField> fields(String reference) {
        return jdbc.sql("select * from keying.fields where job = ? order by position")
                .param(reference)
                .query(JobRow::field)
                .list();
    }

    @Override
    public List<String> keyedBy(String reference) {
        return jdbc.sql("select person from keying.rounds where job = ? and sent_at is not null order by round")
                .param(reference)
                .query(String.class)
                .list();
    }
}
