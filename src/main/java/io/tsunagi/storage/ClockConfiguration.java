package io.tsunagi.storage;

import io.tsunagi.shared.ExerciseMark;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The one clock of the house; nothing reads the time from elsewhere. In an exercise it is the exercise's own, and beside it stands
 * {@link #REAL}, for what guards the house itself: one-time codes, sessions, tries, tokens.
 */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    /** Qualifier of the clock on the wall. */
    public static final String REAL = "realClock";

    /** Property that makes a house an exercise; its value is the reference of the exercise in the real house. */
    public static final String EXERCISE = "tsunagi.exercise";

    @Bean(REAL)
    Clock realClock() {
        return Clock.systemUTC();
    }

    @Bean
    @Primary
    @InRealHouse
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ExerciseMark exerciseMark(
            @Value("${" + EXERCISE + ":}") String house, @Value("${tsunagi.exercise.name:}") String name) {
        return house.isEmpty()
                ? ExerciseMark.NONE
                : new ExerciseMark(house, URLDecoder.decode(name, StandardCharsets.UTF_8));
    }

    /** What an exercise has instead. */
    @Configuration(proxyBeanMethods = false)
    @InExercise
    static class OfExercise {

        /** It stands until the server is ready, or a fast exercise would begin days after its start. */
        @Bean
        @Primary
        ExerciseClock clock(
                @Value("${tsunagi.exercise.start}") Instant start, @Value("${tsunagi.exercise.speed:1}") int speed) {
            ExerciseClock clock = ExerciseClock.from(start, speed);
            clock.hold();
            return clock;
        }
    }
}
