package io.tsunagi.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** There is such a bean in the real house only, and none in an exercise; every way out of the house is one of them. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = ClockConfiguration.EXERCISE, havingValue = "false", matchIfMissing = true)
public @interface InRealHouse {}
