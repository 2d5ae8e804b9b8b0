package io.tsunagi.pool.persistence;

import io.tsunagi.pool.NumberPools.State;
import io.tsunagi.pool.Purpose;
import io.tsunagi.pool.domain.NumberLine;
import io.tsunagi.pool.domain.NumberLine.End;
import io.tsunagi.pool.domain.Pool;
import io.tsunagi.pool.domain.Pool.Closing;
import io.tsunagi.pool.domain.Pool.Terms;
import io.tsunagi.pool.domain.PoolRows;
import io.tsunagi.pool.domain.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pools and their numbers in schema {@code pool}. */
@Repository
class JdbcPools implements PoolRows {

    private static final String POOLS = "select * from pool.pools ";
    private static final String NUMBERS = "select * from pool.numbers ";

    private final JdbcClient jdbc;

    JdbcPools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lockSettingUp() {
        lockKey("pool.pools");
    }

    @Override
    public void lockSubject(String subject) {
        lockKey("pool.numbers " + subject);
    }

    private void lockKey(String key) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) locked")
                .param(key)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Pool> all() {
        return jdbc.sql(POOLS + "order by closed_at is not null, reference")
                .query(PoolRow::pool)
                .list();
    }

    @Override
    public Optional<Pool> find(String reference) {
        return jdbc.sql(POOLS + "where reference = ?")
                .param(reference)
                .query(PoolRow::pool)
                .optional();
    }

    @Override
    public Optional<Pool> lock(String reference) {
        return jdbc.sql(POOLS + "where reference = ? for update")
                .param(reference)
                .query(PoolRow::pool)
                .optional();
    }

    @Override
    public List<Pool> lockInForce(Purpose purpose, String office, LocalDate day) {
        return jdbc.sql(POOLS + """
                        where purpose = :purpose and office = :office and closed_at is null and valid_from <= :day
                          and (valid_until is null or valid_until >= :day)
                        order by valid_from, reference for update
                        """)
                .param("purpose", purpose.name())
                .param("office", office)
                .param("day", day)
                .query(PoolRow::pool)
                .list();
    }

    @Override
    public void add(Pool pool) {
        Terms terms = pool.terms();
        jdbc.sql("""
                        insert into pool.pools (reference, purpose, office, prefix, digits, first_number, last_number,
                            next_number, valid_from, valid_until, given_by, set_up_by, set_up_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        pool.reference(),
                        terms.purpose().name(),
                        terms.office(),
                        terms.prefix(),
                        terms.digits(),
                        terms.first(),
                        terms.last(),
                        pool.next(),
                        terms.from(),
                        terms.until(),
                        terms.givenBy(),
                        pool.setUpBy(),
                        at(pool.setUpAt()))
                .update();
    }

    @Override
    public void close(Pool pool) {
        Closing closing = Objects.requireNonNull(pool.closing());
        jdbc.sql("update pool.pools set closed_reason = ?, closed_by = ?, closed_at = ? where reference = ?")
                .params(closing.reason(), closing.by(), at(closing.at()), pool.reference())
                .update();
    }

    @Override
    public Optional<Long> firstFree(Pool pool) {
        return jdbc.sql("""
                        select free from generate_series(cast(? as bigint), cast(? as bigint)) free
                         where not exists (select 1 from pool.numbers gone where gone.pool = ? and gone.number = free)
                         order by free limit 1
                        """)
                .params(pool.next(), pool.terms().last(), pool.reference())
                .query(Long.class)
                .optional();
    }

    @Override
    public void add(NumberLine line, Purpose purpose, String office, long next) {
        End end = line.end();
        jdbc.sql("""
                        insert into pool.numbers (pool, number, printed, purpose, office, subject, disruption, state, drawn_at,
                            drawn_by, reason, ended_by, ended_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        line.pool(),
                        line.number(),
                        line.printed(),
                        purpose.name(),
                        office,
                        line.subject(),
                        line.disruption(),
                        line.state().name(),
                        at(line.drawnAt()),
                        line.drawnBy(),
                        end == null ? null : end.reason(),
                        end == null ? null : end.by(),
                        end == null ? null : at(end.at()))
                .update();
        jdbc.sql("update pool.pools set next_number = ? where reference = ? and next_number <> ?")
                .params(next, line.pool(), next)
                .update();
    }

    @Override
    public void end(NumberLine line) {
        End end = Objects.requireNonNull(line.end());
        jdbc.sql("""
                        update pool.numbers set state = ?, reason = ?, ended_by = ?, ended_at = ?
                         where pool = ? and number = ?
                        """)
                .params(line.state().name(), end.reason(), end.by(), at(end.at()), line.pool(), line.number())
                .update();
    }

    @Override
    public Optional<NumberLine> number(String pool, long number) {
        return jdbc.sql(NUMBERS + "where pool = ? and number = ?")
                .params(pool, number)
                .query(PoolRow::line)
                .optional();
    }

    @Override
    public List<NumberLine> of(String subject) {
        return jdbc.sql(NUMBERS + "where subject = ? order by drawn_at, number")
                .param(subject)
                .query(PoolRow::line)
                .list();
    }

    @Override
    public Optional<NumberLine> live(String subject, Purpose purpose) {
        return jdbc.sql(NUMBERS + "where subject = ? and purpose = ? and state in ('OPEN', 'USED')")
                .params(subject, purpose.name())
                .query(PoolRow::line)
                .optional();
    }

    @Override
    public List<NumberLine> lines(String pool, @Nullable State state, @Nullable Long after, int limit) {
        return jdbc.sql(NUMBERS + """
                        where pool = ? and number > ? and (cast(? as text) is null or state = ?)
                        order by number limit ?
                        """)
                .params(
                        pool,
                        after == null ? -1L : after,
                        state == null ? null : state.name(),
                        state == null ? null : state.name(),
                        limit)
                .query(PoolRow::line)
                .list();
    }

    @Override
    public Tally tally(Pool pool) {
        return jdbc.sql("""
                        select count(*), count(*) filter (where state = 'USED'), count(*) filter (where state = 'VOID'),
                               count(*) filter (where state = 'MISSING'), count(*) filter (where state = 'OPEN')
                          from pool.numbers where pool = ?
                        """)
                .param(pool.reference())
                .query((row, number) -> new Tally(
                        pool.terms().size(),
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)))
                .single();
    }

    @Override
    public long open(String disruption) {
        return jdbc.sql("select count(*) from pool.numbers where disruption = ? and state = 'OPEN'")
                .param(disruption)
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
