package io.tsunagi.lesson.web;

import io.tsunagi.frame.DeskQueue;
import io.tsunagi.frame.NavigationLink;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.lesson.domain.LessonFile;
import io.tsunagi.lesson.domain.Lessons;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lessons on the desk: one's own from two weeks before their day, and to managers those of everybody that are overdue. */
@Configuration(proxyBeanMethods = false)
class LessonsOnTheDesk {

    private static final int AHEAD = 14;

    @Bean
    NavigationLink lessonsLink() {
        return new NavigationLink(NavigationLink.Group.DISRUPTION, 92, "lesson.nav", "/lessons");
    }

    @Bean
    DeskQueue ownLessons(Lessons lessons, LessonFile file, SignedIn signedIn, Times times) {
        return () -> {
            Person person = signedIn.person();
            Optional<Role> role = person.roles().stream().sorted().findFirst();
            return lessons.due(person.login(), file.today().plusDays(AHEAD))
                    .flatMap(due -> role.map(lane -> new DeskQueue.Waiting(
                            "lesson.desk.own",
                            due.number(),
                            "/lessons?only=mine",
                            end(due.first(), times),
                            lane.name().toLowerCase(Locale.ROOT))));
        };
    }

    @Bean
    DeskQueue overdueLessons(Lessons lessons, LessonFile file, SignedIn signedIn, Times times) {
        return () -> signedIn.person().is(Role.MANAGER)
                ? lessons.overdue(file.today())
                        .map(due -> new DeskQueue.Waiting(
                                "lesson.desk.overdue",
                                due.number(),
                                "/lessons?only=overdue",
                                end(due.first(), times),
                                "manager"))
                : Optional.empty();
    }

    private static Instant end(LocalDate day, Times times) {
        return day.plusDays(1).atStartOfDay(times.zone()).toInstant();
    }
}
