package io.tsunagi.drill.player;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tsunagi.drill.Measure;
import io.tsunagi.drill.Measures;
import io.tsunagi.drill.PlaysDay;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Stage;
import io.tsunagi.drill.domain.Plays;
import io.tsunagi.drill.domain.Plays.Came;
import io.tsunagi.drill.domain.Plays.Part;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.drill.line.DeskTaken;
import io.tsunagi.drill.line.Figures;
import io.tsunagi.drill.line.Happened;
import io.tsunagi.exercise.Exercise;
import io.tsunagi.exercise.ToldByRealHouse;
import io.tsunagi.storage.InExercise;
import io.tsunagi.storage.RowScope;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Plays the scenario that the exercise was opened with, on a thread of its own: it waits until the next thing is due, lets the clock stand
 * while it is done and make up for that afterwards, and tells the real house what came of it. An exercise without a scenario has no player at work.
 */
@Component
@InExercise
class Player {

    private static final Logger LOG = LoggerFactory.getLogger(Player.class);
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration FIGURES = Duration.ofSeconds(2);

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final String key;
    private final Scenarios scenarios;
    private final List<PlaysDay> daily;
    private final List<Measures> measures;
    private final Plays plays;
    private final SetStage stages;
    private final PlayDue playing;
    private final Exercise exercise;
    private final Clock clock;

    private volatile boolean ended;
    private long figuresAt;

    Player(
            @Value("${tsunagi.drill.scenario:}") String key,
            Scenarios scenarios,
            List<PlaysDay> daily,
            List<Measures> measures,
            Plays plays,
            SetStage stages,
            PlayDue playing,
            Exercise exercise,
            Clock clock) {
        this.key = key;
        this.scenarios = scenarios;
        this.daily = daily;
        this.measures = measures;
        this.plays = plays;
        this.stages = stages;
        this.playing = playing;
        this.exercise = exercise;
        this.clock = clock;
    }

    /** Before the clock goes, which it does when the line to the real house is ready. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void begin() {
        Scenario scenario = scenarios.find(key).map(Scenarios.Found::scenario).orElse(null);
        if (scenario == null) {
            if (!key.isEmpty()) {
                LOG.error("there is no such scenario, or it has mistakes key={}", key);
            }
            return;
        }
        exercise.hold();
        Thread thread = new Thread(() -> run(scenario), "player");
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void end() {
        ended = true;
    }

    /** People take a desk, or give it back. */
    @EventListener
    void told(ToldByRealHouse word) throws JsonProcessingException {
        if (word.kind().equals(DeskTaken.KIND)) {
            DeskTaken taken = json.readValue(word.text(), DeskTaken.class);
            RowScope.asHouse(() -> plays.give(taken.desk(), taken.byPerson()));
        }
    }

    private void run(Scenario scenario) {
        try {
            stages.set(key, scenario);
        } catch (RuntimeException e) {
            LOG.error("the stage cannot be set, nothing is played key={}", key, e);
            return;
        } finally {
            exercise.letGo();
        }
        Agenda agenda = RowScope.asHouse(() -> new Agenda(scenario, daily, plays.done(Part.ACT), plays.done(Part.DAY)));
        while (!ended) {
            try {
                boolean again = !playDue(agenda, scenario);
                RowScope.asHouse(() -> tell(scenario));
                sleep(again ? TICK : untilNext(agenda));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!ended) {
                    LOG.error("the player stumbled and goes on", e);
                    pause();
                }
            }
        }
    }

    /** Plays all that is due, in order, while the clock stands; false when one was refused that is to be tried again. */
    private boolean playDue(Agenda agenda, Scenario scenario) {
        if (!isDue(agenda)) {
            return true;
        }
        long since = System.nanoTime();
        exercise.hold();
        try {
            while (!ended && isDue(agenda)) {
                Due due = agenda.next().orElseThrow();
                Stage stage = stages.now(scenario);
                if (!RowScope.asHouse(() -> playing.play(due, stage))) {
                    return false;
                }
                agenda.strike();
            }
            return true;
        } finally {
            exercise.makeUp(Duration.ofNanos(System.nanoTime() - since));
            exercise.letGo();
        }
    }

    private boolean isDue(Agenda agenda) {
        return agenda.next().filter(due -> !due.at().isAfter(clock.instant())).isPresent();
    }

    /** In real time; never longer than a tick, because people may let the clock jump. */
    private Duration untilNext(Agenda agenda) {
        return agenda.next()
                .map(due -> exercise.realTimeUntil(due.at()))
                .filter(real -> real.compareTo(TICK) < 0)
                .orElse(TICK);
    }

    private void tell(Scenario scenario) {
        for (Came came : plays.untold()) {
            say(
                    Happened.KIND,
                    new Happened(
                            came.id(), came.what(), came.at(), came.reference(), came.message(), came.messageEn()));
            plays.told(came);
        }
        if (System.nanoTime() - figuresAt < FIGURES.toNanos()) {
            return;
        }
        figuresAt = System.nanoTime();
        Stage stage = stages.now(scenario);
        plays.unanswered()
                .forEach(put -> scenario.injects().stream()
                        .filter(inject -> inject.id().equals(put.id()))
                        .forEach(inject -> playing.answer(put, inject, stage)));
        Map<Measure, Long> values = new EnumMap<>(Measure.class);
        measures.forEach(one -> one.read(stage).ifPresent(value -> values.put(one.measure(), value)));
        say(Figures.KIND, new Figures(stage.now(), stage.disruption(), values));
    }

    private void say(String kind, Object word) {
        try {
            exercise.tell(kind, json.writeValueAsString(word));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void sleep(Duration time) throws InterruptedException {
        Thread.sleep(Math.max(1, time.toMillis()));
    }

    private static void pause() {
        try {
            sleep(TICK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
