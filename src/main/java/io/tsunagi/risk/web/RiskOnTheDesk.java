package io.tsunagi.risk.web;

import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.risk.domain.Today;
import io.tsunagi.risk.domain.plan.FallbackPlans;
import io.tsunagi.risk.domain.question.Questionnaire;
import io.tsunagi.risk.domain.question.Questionnaires;
import io.tsunagi.risk.domain.question.RemindOfExpiry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Three lines on the desk of managers: answers to look at, evidence that ends soon, plans to exercise. */
@Configuration(proxyBeanMethods = false)
class RiskOnTheDesk {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration LOOK = Duration.ofDays(7);
    private static final int MOST = 200;

    @Bean
    DeskQueue answersToLookAt(Questionnaires questionnaires, SignedIn signedIn) {
        return () -> manager(
                signedIn, "question.desk", questionnaires::waiting, "/risk/questionnaires", RiskOnTheDesk::look);
    }

    @Bean
    DeskQueue evidenceThatEnds(RemindOfExpiry reminding, SignedIn signedIn) {
        return () -> manager(
                signedIn, "risk.desk", () -> reminding.ending(MOST), "/risk/expiring", one -> end(one.expiresOn()));
    }

    @Bean
    DeskQueue plansToExercise(FallbackPlans plans, SignedIn signedIn, Today today) {
        return () -> {
            if (!signedIn.person().is(Role.MANAGER)) {
                return Optional.empty();
            }
            long waiting = plans.waiting(today.day());
            return waiting == 0
                    ? Optional.empty()
                    : Optional.of(
                            new DeskQueue.Waiting("plan.desk", waiting, "/risk/plans", end(today.day()), "manager"));
        };
    }

    private static <T> Optional<DeskQueue.Waiting> manager(
            SignedIn signedIn, String message, Supplier<List<T>> waiting, String page, Function<T, Instant> due) {
        if (!signedIn.person().is(Role.MANAGER)) {
            return Optional.empty();
        }
        List<T> rows = waiting.get();
        return rows.stream()
                .findFirst()
                .map(first -> new DeskQueue.Waiting(message, rows.size(), page, due.apply(first), "manager"));
    }

    private static Instant look(Questionnaire one) {
        Instant at = one.answeredAt();
        return (at == null ? one.askedAt() : at).plus(LOOK);
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(TOKYO).toInstant();
    }
}
