package io.tsunagi.exercise.web;

import io.tsunagi.frame.NavigationLink;
import io.tsunagi.storage.InExercise;
import io.tsunagi.storage.InRealHouse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The exercises' place in the bar of the real house, and the exercise's own in its bar. */
@Configuration(proxyBeanMethods = false)
class ExerciseNavigation {

    private static final int PLACE = 95;

    @Bean
    @InRealHouse
    NavigationLink exercisesLink() {
        return new NavigationLink(NavigationLink.Group.DISRUPTION, PLACE, "exercise.nav", "/exercises");
    }

    @Bean
    @InExercise
    NavigationLink exerciseLink() {
        return new NavigationLink(NavigationLink.Group.DESK, PLACE, "exercise.inside.nav", "/exercise");
    }
}
