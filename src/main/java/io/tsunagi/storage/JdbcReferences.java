package io.tsunagi.storage;

import io.tsunagi.shared.ExerciseMark;
import io.tsunagi.shared.Reference;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts in a row per kind and year; its lock makes the numbers gapless and the givers wait for each other. */
@Repository
class JdbcReferences implements References {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;
    private final ExerciseMark mark;

    JdbcReferences(JdbcClient jdbc, Clock clock, @Value("${tsunagi.zone:Asia/Tokyo}") ZoneId zone, ExerciseMark mark) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
        this.mark = mark;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Reference next(String kind) {
        return next(kind, 1).get(0);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Reference> next(String kind, int count) {
        int today = LocalDate.ofInstant(clock.instant(), zone).getYear();
        int year = mark.isExercise() ? today % Reference.EXERCISE_CENTURIES + Reference.EXERCISE_YEARS : today;
        long last = jdbc.sql("""
                        insert into storage.reference_counters as counter (kind, year, last)
                        values (?, ?, ?)
                        on conflict (kind, year) do update set last = counter.last + excluded.last
                        returning last
                        """).params(kind, year, count).query(Long.class).single();
        return LongStream.rangeClosed(last - count + 1, last)
                .mapToObj(number -> new Reference(kind, year, number))
                .toList();
    }
}
