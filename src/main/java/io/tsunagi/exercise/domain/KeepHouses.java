package io.tsunagi.exercise.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.exercise.ExerciseHouse;
import io.tsunagi.exercise.ExerciseHouse.State;
import io.tsunagi.exercise.ExerciseHouseChanged;
import io.tsunagi.exercise.ExerciseHouses;
import io.tsunagi.exercise.domain.Houses.Row;
import io.tsunagi.exercise.domain.Servers.Pulse;
import io.tsunagi.exercise.line.Word;
import io.tsunagi.shared.ExerciseMark;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.DataFolder;
import io.tsunagi.storage.ExerciseClock;
import io.tsunagi.storage.References;
import io.tsunagi.storage.RowScope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens, steers, closes and drops exercises, and notes what becomes of their servers. */
@Service
class KeepHouses implements ExerciseHouses {

    static final int LONGEST_NAME = 60;
    private static final int NEWEST = 50;
    private static final String KIND = "EX";
    private static final List<State> OPEN = List.of(State.OPENING, State.READY);

    private final Houses houses;
    private final Servers servers;
    private final References references;
    private final AuditTrail audit;
    private final WhoActs who;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final ExerciseMark mark;
    private final Clock clock;
    private final int most;
    private final String node;

    KeepHouses(
            Houses houses,
            Servers servers,
            References references,
            AuditTrail audit,
            WhoActs who,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            ExerciseMark mark,
            Clock clock,
            DataFolder folder,
            @Value("${tsunagi.exercise.most:1}") int most) {
        this.houses = houses;
        this.servers = servers;
        this.references = references;
        this.audit = audit;
        this.who = who;
        this.events = events;
        this.transactions = transactions;
        this.mark = mark;
        this.clock = clock;
        this.most = most;
        this.node = MachineName.own() + ":" + folder.path();
    }

    @Override
    @Transactional
    public String open(Opening opening) {
        if (mark.isExercise()) {
            throw new Refused(Refusal.of("exercise.refused.inside"));
        }
        String name = opening.name().strip();
        List<Refusal> refusals = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME || !name.matches("[^\\p{Cntrl}]*")) {
            refusals.add(Refusal.at("name", "exercise.refused.name", LONGEST_NAME));
        }
        speed(opening.speed()).ifPresent(refusals::add);
        Refused.ifAny(refusals);
        houses.oneAtATime();
        if (houses.open() >= most) {
            throw new Refused(Refusal.of("exercise.refused.most", most));
        }
        String reference = references.next(KIND).toString();
        houses.add(new Row(reference, name, State.OPENING, opening.start(), node, who.login(), now(), null, null, ""));
        note(reference, null, State.OPENING, "");
        events.publishEvent(
                new ToStart(reference, new Opening(name, opening.start(), opening.speed(), opening.settings())));
        return reference;
    }

    /** The server starts when the row is there to stay. */
    @TransactionalEventListener(fallbackExecution = true)
    void start(ToStart asked) {
        servers.start(asked.reference(), asked.opening(), new Notes());
    }

    @Override
    public List<ExerciseHouse> newest() {
        return houses.newest(NEWEST).stream().map(this::house).toList();
    }

    @Override
    public Optional<ExerciseHouse> find(String reference) {
        return houses.find(reference).map(this::house);
    }

    @Override
    public void run(String reference, int speed) {
        speed(speed).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        say(reference, Word.of(Word.Act.RUN, Integer.toString(speed)));
    }

    @Override
    public void advanceTo(String reference, Instant later) {
        say(reference, Word.of(Word.Act.ADVANCE, later.toString()));
    }

    @Override
    public void tell(String reference, String kind, String text) {
        say(reference, new Word(Word.Act.TELL, kind, text));
    }

    @Override
    public void close(String reference) {
        if (moved(reference, OPEN, State.CLOSED, "")) {
            servers.stop(reference);
        }
    }

    @Override
    public void drop(String reference) {
        close(reference);
        boolean there = houses.find(reference)
                .filter(row -> row.state() == State.CLOSED || row.state() == State.DIED)
                .isPresent();
        if (there) {
            servers.remove(reference);
            moved(reference, List.of(State.CLOSED, State.DIED), State.DROPPED, "");
        }
    }

    /** What this house left open when it was killed has ended with it. */
    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        RowScope.asHouse(() -> houses.openOf(node).stream()
                .filter(row -> row.openedAt().isBefore(now()))
                .filter(row -> servers.pulse(row.reference()).isEmpty())
                .forEach(row -> moved(row.reference(), OPEN, State.DIED, "")));
    }

    private void say(String reference, Word word) {
        if (!servers.say(reference, word)) {
            throw new Refused(Refusal.of("exercise.refused.not-ready", reference));
        }
    }

    private boolean moved(String reference, List<State> from, State to, String why) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            String before =
                    houses.find(reference).map(row -> row.state().name()).orElse(null);
            if (!houses.move(reference, from, to, now(), why)) {
                return false;
            }
            note(reference, before, to, "");
            events.publishEvent(new ExerciseHouseChanged(reference, to));
            return true;
        }));
    }

    private void note(String reference, @Nullable String from, State to, String note) {
        audit.record(new Change(
                "exercise." + to.name().toLowerCase(java.util.Locale.ROOT), reference, null, from, to.name(), note));
    }

    private ExerciseHouse house(Row row) {
        Pulse pulse =
                row.state() == State.READY ? servers.pulse(row.reference()).orElse(null) : null;
        return new ExerciseHouse(
                row.reference(),
                row.name(),
                row.state(),
                row.start(),
                pulse == null ? 0 : pulse.speed(),
                pulse == null ? null : pulse.now(),
                pulse == null ? 0 : pulse.port(),
                row.openedBy(),
                row.openedAt(),
                row.readyAt(),
                row.endedAt(),
                row.why(),
                servers.folder(row.reference()));
    }

    private static Optional<Refusal> speed(int speed) {
        return speed < 0 || speed > ExerciseClock.FASTEST
                ? Optional.of(Refusal.at("speed", "exercise.refused.speed", ExerciseClock.FASTEST))
                : Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Asks for a server. */
    record ToStart(String reference, Opening opening) {}

    /** Writes down what becomes of a server. */
    private final class Notes implements Servers.Watching {

        @Override
        public void ready(String reference) {
            RowScope.asHouse(() -> moved(reference, List.of(State.OPENING), State.READY, ""));
        }

        @Override
        public void died(String reference, String lastWords) {
            RowScope.asHouse(() -> moved(reference, OPEN, State.DIED, lastWords));
        }

        @Override
        public void told(String reference, String kind, String text) {
            RowScope.asHouse(() -> events.publishEvent(new io.tsunagi.exercise.ToldByExercise(reference, kind, text)));
        }
    }
}
