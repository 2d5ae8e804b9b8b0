package io.tsunagi.workflow;

import io.tsunagi.storage.InExercise;
import java.time.Clock;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets the engine read the clock of an exercise. The engine's own clock ({@code ClockUtil}) is one for the whole JVM and reads the
 * time by Joda-Time, which takes a source of time; so its due dates and its look for due timers follow every change of speed at once.
 */
@Configuration(proxyBeanMethods = false)
@InExercise
class EngineClock {

    /** Before the engine is made. */
    @Bean
    static BeanFactoryPostProcessor engineReadsTheClock() {
        return beans -> DateTimeUtils.setCurrentMillisProvider(
                () -> beans.getBean(Clock.class).millis());
    }
}
