package io.tsunagi.pool.domain;

import io.tsunagi.pool.NumberPools;
import io.tsunagi.pool.Purpose;
import io.tsunagi.pool.domain.NumberLine.End;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws numbers in order and ends them with their cases. A rolled back transaction gives its number back, so none is lost. */
@Service
class DrawNumbers implements NumberPools {

    private final PoolFile file;
    private final PoolRows rows;

    DrawNumbers(PoolFile file, PoolRows rows) {
        this.file = file;
        this.rows = rows;
    }

    @Override
    @Transactional
    public Optional<Drawn> draw(Wanted wanted) {
        rows.lockSubject(wanted.subject());
        Optional<NumberLine> live = rows.live(wanted.subject(), wanted.purpose());
        if (live.isPresent()) {
            return live.map(line -> drawn(line, false));
        }
        List<Pool> pools = rows.lockInForce(wanted.purpose(), wanted.office(), file.today());
        for (Pool pool : pools) {
            Optional<Long> number = rows.firstFree(pool);
            if (number.isPresent()) {
                return Optional.of(drawn(leave(pool, number.get(), wanted), true));
            }
        }
        if (pools.isEmpty()) {
            return Optional.empty();
        }
        throw new Refused(Refusal.of(
                "pool.refused.exhausted",
                wanted.office(),
                pools.stream().map(Pool::reference).collect(Collectors.joining(", "))));
    }

    private NumberLine leave(Pool pool, long number, Wanted wanted) {
        NumberLine line = new NumberLine(
                pool.reference(),
                number,
                pool.printed(number),
                wanted.subject(),
                wanted.disruption(),
                State.OPEN,
                file.now(),
                file.who(),
                null);
        rows.add(line, pool.terms().purpose(), pool.terms().office(), number + 1);
        file.write(
                "pool.drawn",
                pool.reference(),
                wanted.disruption(),
                null,
                State.OPEN.name(),
                line.printed() + " " + wanted.subject());
        return line;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean inForce(Purpose purpose, String office) {
        return rows.all().stream()
                .anyMatch(pool -> pool.terms().purpose() == purpose
                        && pool.terms().office().equals(office)
                        && pool.inForceOn(file.today()));
    }

    @Override
    @Transactional
    public void use(String subject) {
        endOpen(subject, State.USED, new End(null, file.who(), file.now()));
    }

    @Override
    @Transactional
    public void voidOpen(String subject, String reason) {
        endOpen(subject, State.VOID, new End(reason, file.who(), file.now()));
    }

    private void endOpen(String subject, State state, End end) {
        rows.lockSubject(subject);
        for (NumberLine known : rows.of(subject)) {
            file.open(known.pool());
            rows.number(known.pool(), known.number())
                    .filter(line -> line.state() == State.OPEN)
                    .ifPresent(line -> end(line, state, end));
        }
    }

    private void end(NumberLine line, State state, End end) {
        rows.end(EndNumber.ended(line, state, end));
        String reason = end.reason();
        file.write(
                state == State.USED ? "pool.used" : "pool.voided",
                line.pool(),
                line.disruption(),
                State.OPEN.name(),
                state.name(),
                line.printed() + " " + line.subject() + (reason == null ? "" : ": " + reason));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Drawn> of(String subject) {
        return rows.of(subject).stream().map(line -> drawn(line, false)).toList();
    }

    private Drawn drawn(NumberLine line, boolean fresh) {
        boolean low = rows.find(line.pool())
                .map(pool -> rows.tally(pool).runningLow())
                .orElse(false);
        return new Drawn(line.pool(), line.printed(), line.state(), low, fresh);
    }
}
