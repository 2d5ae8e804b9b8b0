package io.tsunagi.exercise.child;

import io.tsunagi.exercise.line.Ticket;
import io.tsunagi.identity.Person;
import io.tsunagi.shared.ExerciseMark;
import io.tsunagi.storage.ClockConfiguration;
import io.tsunagi.storage.InExercise;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Takes each ticket of the real house once. */
@Component
@InExercise
public class TakeTickets {

    private final byte[] key;
    private final ExerciseMark mark;
    private final Clock clock;
    private final Map<String, Long> taken = new HashMap<>();

    TakeTickets(
            @Value("${tsunagi.exercise.key}") String key,
            ExerciseMark mark,
            @Qualifier(ClockConfiguration.REAL) Clock clock) {
        this.key = HexFormat.of().parseHex(key);
        this.mark = mark;
        this.clock = clock;
    }

    /** Who may come in by it; empty when it is not from the real house, for another exercise, too old, or was taken before. */
    public synchronized Optional<Person> take(String written) {
        long now = clock.instant().getEpochSecond();
        taken.values().removeIf(until -> until <= now);
        return Ticket.read(key, written)
                .filter(ticket -> ticket.house().equals(mark.house()) && ticket.until() > now)
                .filter(ticket -> taken.putIfAbsent(ticket.nonce(), ticket.until()) == null)
                .map(ticket -> new Person(ticket.login(), ticket.displayName(), ticket.roles()));
    }
}
