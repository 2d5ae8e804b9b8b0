package io.tsunagi.pool.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.frame.NotHere;
import io.tsunagi.pool.NumberPools;
import io.tsunagi.pool.NumberPools.Drawn;
import io.tsunagi.pool.NumberPools.State;
import io.tsunagi.pool.NumberPools.Wanted;
import io.tsunagi.pool.domain.NumberLine.End;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to single numbers by hand: draw one for a case of theirs, void one, declare one missing. */
@Service
public class EndNumber {

    private static final int LONGEST_SUBJECT = 40;

    private final PoolFile file;
    private final PoolRows rows;
    private final NumberPools pools;

    EndNumber(PoolFile file, PoolRows rows, NumberPools pools) {
        this.file = file;
        this.rows = rows;
        this.pools = pools;
    }

    /**
     * Draws a number of that pool's series for a case by hand; the same case a second time gets the same number. An older pool
     * of the same office and purpose is emptied first.
     *
     * @param subject how the house calls the case, at most 40 characters
     * @throws Refused without case, when the pool is not in force, or when every pool of the series is exhausted
     */
    @Transactional
    public Drawn drawFrom(String reference, String subject) {
        Pool pool = rows.find(reference).orElseThrow(() -> new NotHere(reference));
        String plain = Typed.text(subject);
        if (plain.isEmpty() || plain.length() > LONGEST_SUBJECT) {
            throw new Refused(Refusal.at("subject", "pool.refused.subject", LONGEST_SUBJECT));
        }
        if (!pool.inForceOn(file.today())) {
            throw new Refused(Refusal.at("subject", "pool.refused.not-in-force"));
        }
        return pools.draw(new Wanted(pool.terms().purpose(), pool.terms().office(), plain, null))
                .orElseThrow(() -> new Refused(Refusal.at("subject", "pool.refused.not-in-force")));
    }

    /**
     * Ends a number as void or missing, whether it was drawn or its sheet was spoiled or gone before; the same again changes
     * nothing.
     *
     * @param typed the number, with or without its prefix
     * @param state {@link State#VOID} or {@link State#MISSING}
     * @param typedReason why, at most 300 characters
     * @throws Refused without reason, when it is not of this pool, or when it ended otherwise
     */
    @Transactional
    public void end(String reference, String typed, State state, String typedReason) {
        if (state != State.VOID && state != State.MISSING) {
            throw new Refused(Refusal.at("state", "pool.refused.state"));
        }
        String reason = PoolFile.reason(typedReason);
        Pool pool = file.open(reference);
        long number = number(pool, typed);
        End end = new End(reason, file.who(), file.now());
        NumberLine line = rows.number(reference, number).orElse(null);
        if (line == null) {
            NumberLine gone = new NumberLine(
                    reference, number, pool.printed(number), null, null, state, file.now(), file.who(), end);
            rows.add(gone, pool.terms().purpose(), pool.terms().office(), pool.next());
            write(gone, null, reason);
            return;
        }
        if (line.state() == state) {
            return;
        }
        if (line.state() != State.OPEN) {
            throw new Refused(Refusal.at("number", "pool.refused.ended", line.printed()));
        }
        NumberLine ended = ended(line, state, end);
        rows.end(ended);
        write(ended, State.OPEN, reason);
    }

    static NumberLine ended(NumberLine line, State state, End end) {
        return new NumberLine(
                line.pool(),
                line.number(),
                line.printed(),
                line.subject(),
                line.disruption(),
                state,
                line.drawnAt(),
                line.drawnBy(),
                end);
    }

    private void write(NumberLine line, @Nullable State before, String reason) {
        file.write(
                line.state() == State.VOID ? "pool.voided" : "pool.missing",
                line.pool(),
                line.disruption(),
                before == null ? null : before.name(),
                line.state().name(),
                line.printed() + ": " + reason);
    }

    private static long number(Pool pool, String typed) {
        String plain = Typed.text(typed).toUpperCase(Locale.ROOT);
        String prefix = pool.terms().prefix();
        String digits = !prefix.isEmpty() && plain.startsWith(prefix) && plain.length() > prefix.length()
                ? plain.substring(prefix.length())
                : plain;
        if (!digits.matches("\\d{1,9}") || !pool.terms().has(Long.parseLong(digits))) {
            throw new Refused(Refusal.at("number", "pool.refused.not-of-pool"));
        }
        return Long.parseLong(digits);
    }
}
