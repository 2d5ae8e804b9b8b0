package io.tsunagi.pool.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.frame.NotHere;
import io.tsunagi.pool.NumberPools.State;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what pages and REST ask about pools. */
@Service
public class ReadPools {

    /** Lines of one page of a register. */
    public static final int PAGE = 50;

    private final PoolRows rows;
    private final PoolFile file;
    private final AuditTrail audit;

    ReadPools(PoolRows rows, PoolFile file, AuditTrail audit) {
        this.rows = rows;
        this.file = file;
        this.audit = audit;
    }

    /** Every pool with its proof, open ones first. */
    @Transactional(readOnly = true)
    public List<Counted> all() {
        return rows.all().stream().map(this::counted).toList();
    }

    /** One pool with its proof. */
    @Transactional(readOnly = true)
    public Counted find(String reference) {
        return counted(rows.find(reference).orElseThrow(() -> new NotHere(reference)));
    }

    /** A page of the register of a pool: numbers that left it, in order. */
    @Transactional(readOnly = true)
    public Page page(String reference, @Nullable State state, @Nullable Long after) {
        List<NumberLine> lines = rows.lines(reference, state, after, PAGE + 1);
        return lines.size() <= PAGE
                ? new Page(lines, null)
                : new Page(
                        List.copyOf(lines.subList(0, PAGE)), lines.get(PAGE - 1).number());
    }

    /** Every number that left a pool, in order; a pool has at most 100,000. */
    @Transactional(readOnly = true)
    public List<NumberLine> register(String reference) {
        return rows.lines(reference, null, null, Math.toIntExact(TypedTerms.LARGEST));
    }

    /** What happened to a pool, oldest first. */
    @Transactional(readOnly = true)
    public List<AuditTrail.Entry> history(String reference) {
        return audit.of(reference);
    }

    private Counted counted(Pool pool) {
        Optional<Long> next = rows.firstFree(pool);
        return new Counted(pool, rows.tally(pool), next.map(pool::printed).orElse(null), pool.inForceOn(file.today()));
    }

    /**
     * A pool and its proof.
     *
     * @param next the number that is drawn next; null when none is left
     * @param inForce whether it may be drawn from today
     */
    public record Counted(Pool pool, Tally tally, @Nullable String next, boolean inForce) {

        /** The first number as it is written. */
        public String first() {
            return pool.printed(pool.terms().first());
        }

        /** The last number as it is written. */
        public String last() {
            return pool.printed(pool.terms().last());
        }
    }

    /**
     * A page of a register.
     *
     * @param next where the next one begins; null on the last page
     */
    public record Page(List<NumberLine> lines, @Nullable Long next) {}
}
