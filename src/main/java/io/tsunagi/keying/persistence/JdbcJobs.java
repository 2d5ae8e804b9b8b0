package io.tsunagi.keying.persistence;

import io.tsunagi.keying.KeyingDesk.Field;
import io.tsunagi.keying.KeyingDesk.Reading;
import io.tsunagi.keying.domain.JobField;
import io.tsunagi.keying.domain.JobField.Settled;
import io.tsunagi.keying.domain.JobState;
import io.tsunagi.keying.domain.Jobs;
import io.tsunagi.keying.domain.KeyingJob;
import io.tsunagi.keying.domain.SheetTimes;
import io.tsunagi.keying.domain.Verdict;
import io.tsunagi.paper.Area;
import io.tsunagi.paper.FormCatalogue.Text;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Jobs in schema {@code keying}. */
@Repository
class JdbcJobs implements Jobs {

    private static final String NOT_KEYED_BY = """
            j.state <> 'SETTLED' and j.called_off_at is null and not exists (select 1 from keying.rounds r
             where r.job = j.reference and r.person = :login and r.sent_at is not null)
            """;

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
        Text hint = field.hint();
        jdbc.sql("""
                        insert into keying.fields (job, position, name, label_ja, label_en, kind, critical, sampled, twice, page,
                                                   x, y, w, h, reading, certain, percent, most, hint_ja, hint_en)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                        reading == null ? null : reading.percent(),
                        field.most(),
                        hint == null ? null : hint.ja(),
                        hint == null ? null : hint.en())
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

    @Override
    public Optional<KeyingJob> lock(String reference) {
        return jdbc.sql("select * from keying.jobs where reference = ? for update")
                .param(reference)
                .query(JobRow::job)
                .optional();
    }

    @Override
    public List<Queued> waiting(String login, int limit) {
        return jdbc.sql("""
                        select j.*, (select count(*) from keying.fields f
                                      where f.job = j.reference
                                        and (j.state = 'FIRST' or j.state = 'SECOND' and f.twice and f.certain is not true
                                             or j.state = 'THIRD' and f.value is null)) as asked
                          from keying.jobs j where %s order by j.opened_at, j.reference limit :limit
                        """.formatted(NOT_KEYED_BY))
                .param("login", login)
                .param("limit", limit)
                .query((row, number) -> new Queued(JobRow.job(row, number), row.getInt("asked")))
                .list();
    }

    @Override
    public long waiting(String login, Instant now) {
        return jdbc.sql("""
                        select count(*) from keying.jobs j where %s
                           and not exists (select 1 from keying.rounds r
                                            where r.job = j.reference and r.sent_at is null and r.person <> :login
                                              and r.claimed_to > :now)
                        """.formatted(NOT_KEYED_BY))
                .param("login", login)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    @Override
    public void judge(String reference, List<Verdict> verdicts, Instant at) {
        for (Verdict verdict : verdicts) {
            Settled settled = verdict.settled();
            Timestamp now = Timestamp.from(at);
            Verdict.Compared compared = verdict.compared();
            jdbc.sql("""
                            update keying.fields
                               set compared = coalesce(cast(:compared as text), compared), differs = coalesce(cast(:differs as boolean), differs),
                                   compared_at = coalesce(cast(:comparedAt as timestamptz), compared_at), value = cast(:value as text),
                                   unreadable = cast(:unreadable as boolean), settled_by = cast(:by as text),
                                   settled_at = cast(:settledAt as timestamptz)
                             where job = :job and position = :position
                            """)
                    .param("compared", compared == null ? null : compared.name())
                    .param("differs", compared == null ? null : verdict.differs())
                    .param("comparedAt", compared == null ? null : now)
                    .param("value", settled == null ? null : settled.value())
                    .param("unreadable", settled == null ? null : settled.unreadable())
                    .param("by", settled == null ? null : settled.by().name())
                    .param("settledAt", settled == null ? null : now)
                    .param("job", reference)
                    .param("position", verdict.position())
                    .update();
        }
    }

    @Override
    public void callOff(String reference, Instant at) {
        jdbc.sql("update keying.jobs set called_off_at = ? where reference = ?")
                .params(Timestamp.from(at), reference)
                .update();
    }

    @Override
    public void move(String reference, JobState next, SheetTimes times, Instant at) {
        jdbc.sql("""
                        update keying.jobs
                           set state = :state, happened_at = :happened, written_at = :written, entered_at = :entered,
                               from_sheet = :fromSheet, settled_at = cast(:settled as timestamptz)
                         where reference = :job
                        """)
                .param("state", next.name())
                .param("happened", Timestamp.from(times.happened()))
                .param("written", Timestamp.from(times.written()))
                .param("entered", Timestamp.from(times.entered()))
                .param("fromSheet", times.fromSheet())
                .param("settled", next == JobState.SETTLED ? Timestamp.from(at) : null)
                .param("job", reference)
                .update();
    }
}
