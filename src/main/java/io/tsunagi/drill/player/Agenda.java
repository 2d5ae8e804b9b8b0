package io.tsunagi.drill.player;

import io.tsunagi.drill.PlaysDay;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.domain.Plays.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that a scenario still has to come, in the order of time; of two at one moment the daily work comes last. */
final class Agenda {

    private final Deque<Due> left;

    /**
     * What is left.
     *
     * @param daily work of every day
     * @param acted ids of steps and surprises that came to something
     * @param worked ids of daily work that came to something
     */
    Agenda(Scenario scenario, List<PlaysDay> daily, Set<String> acted, Set<String> worked) {
        List<Due> all = new ArrayList<>();
        scenario.timeline().forEach(step -> all.add(Due.of(step)));
        scenario.injects().forEach(inject -> all.add(Due.of(inject)));
        LocalDate first = scenario.start().atZone(scenario.zone()).toLocalDate();
        for (int day = 0; day < scenario.days(); day++) {
            for (PlaysDay work : daily) {
                Instant at = first.plusDays(day)
                        .atTime(work.at())
                        .atZone(scenario.zone())
                        .toInstant();
                if (!at.isBefore(scenario.start())) {
                    all.add(Due.of(work, day, at));
                }
            }
        }
        all.removeIf(due -> (due.part() == Part.DAY ? worked : acted).contains(due.id()));
        all.sort(Comparator.comparing(Due::at).thenComparing(Due::part).thenComparing(Due::id));
        left = new ArrayDeque<>(all);
    }

    /** The next one, whether its time has come or not. */
    Optional<Due> next() {
        return Optional.ofNullable(left.peekFirst());
    }

    /** Strikes the next one off. */
    void strike() {
        left.removeFirst();
    }
}
