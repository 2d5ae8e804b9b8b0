package io.tsunagi.pool.domain;

import io.tsunagi.pool.Purpose;
import io.tsunagi.pool.domain.Pool.Closing;
import io.tsunagi.pool.domain.Pool.Terms;
import io.tsunagi.shared.ExerciseMark;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.References;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets pools up as the letter of the office says, and closes them. */
@Service
public class SetUpPool {

    private final PoolFile file;
    private final PoolRows rows;
    private final References references;
    private final ExerciseMark mark;

    SetUpPool(PoolFile file, PoolRows rows, References references, ExerciseMark mark) {
        this.file = file;
        this.rows = rows;
        this.references = references;
        this.mark = mark;
    }

    /**
     * Sets one up; the same terms a second time change nothing. In an exercise every number of it begins with {@code EX-}, so that nobody
     * takes it for one that the office gave.
     *
     * @return its reference, kind N
     * @throws Refused with everything that is wrong, and when a number of it would be in another pool too
     */
    @Transactional
    public String setUp(Command command) {
        Terms terms = new TypedTerms(command).read();
        if (mark.isExercise()) {
            terms = terms.marked();
        }
        rows.lockSettingUp();
        for (Pool other : rows.all()) {
            if (other.closing() == null && other.terms().equals(terms)) {
                return other.reference();
            }
            if (other.terms().overlaps(terms)) {
                throw new Refused(Refusal.at("first", "pool.refused.overlaps", other.reference()));
            }
        }
        Pool pool = new Pool(references.next("N").toString(), terms, terms.first(), file.who(), file.now(), null);
        rows.add(pool);
        file.write(
                "pool.set-up",
                pool.reference(),
                null,
                null,
                "SET_UP",
                terms.office() + " " + pool.printed(terms.first()) + " – " + pool.printed(terms.last()));
        return pool.reference();
    }

    /**
     * Closes one: no more numbers are drawn from it, those that left it are ended as before. A second time changes nothing.
     *
     * @throws Refused without reason
     */
    @Transactional
    public void close(String reference, String typedReason) {
        String reason = PoolFile.reason(typedReason);
        Pool pool = file.open(reference);
        if (pool.closing() != null) {
            return;
        }
        rows.close(new Pool(
                pool.reference(),
                pool.terms(),
                pool.next(),
                pool.setUpBy(),
                pool.setUpAt(),
                new Closing(reason, file.who(), file.now())));
        file.write("pool.closed", reference, null, "SET_UP", "CLOSED", reason);
    }

    /** Terms as typed; what is missing is empty or null. */
    public record Command(
            @Nullable Purpose purpose,
            String office,
            String prefix,
            String first,
            String last,
            String validFrom,
            String validUntil,
            String givenBy) {}
}
