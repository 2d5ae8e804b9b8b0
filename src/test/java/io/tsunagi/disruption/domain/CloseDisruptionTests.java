package io.tsunagi.disruption.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.ClosingObstacle;
import io.tsunagi.disruption.DisruptionClosed;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;

class CloseDisruptionTests {

    private static final String REFERENCE = "D-2025-0004-K";
    private static final Instant NOW = Instant.parse("2025-10-25T05:00:00Z");

    private final DisruptionCases cases = mock();
    private final Workflows workflows = mock();
    private final ApplicationEventPublisher events = mock();
    private final AuditTrail audit = mock();
    private final AtomicLong papers = new AtomicLong();
    private final AtomicLong shipments = new AtomicLong();
    private CloseDisruption closeDisruption;

    @BeforeEach
    void setUp() {
        SignedIn signedIn = () -> new Person("tanaka", "田中", Set.of(Role.MANAGER));
        StaticListableBeanFactory obstacles = new StaticListableBeanFactory(Map.of(
                "papers", obstacle("obstacle.papers", "papers", papers),
                "shipments", obstacle("obstacle.shipments", "shipments", shipments)));
        closeDisruption = new CloseDisruption(
                new LockedDisruption(cases),
                cases,
                obstacles.getBeanProvider(ClosingObstacle.class),
                new Announcements(audit, events, signedIn),
                workflows,
                Clock.fixed(NOW, ZoneOffset.UTC));
        given(cases.lock(REFERENCE)).willReturn(Optional.of(inRecovery()));
    }

    @Test
    void refusesWithTheWordsAndNumbersOfEveryObstacleThatIsLeft() {
        papers.set(3);
        shipments.set(12);

        Refused refused = catchThrowableOfType(Refused.class, () -> closeDisruption.close(REFERENCE));

        assertThat(refused.refusals())
                .containsExactlyInAnyOrder(Refusal.of("obstacle.papers", 3L), Refusal.of("obstacle.shipments", 12L));
        then(cases).should(never()).change(org.mockito.ArgumentMatchers.any());
        then(events).shouldHaveNoInteractions();
    }

    @Test
    void namesOnlyWhatIsLeftAndThePageWhereItIsRemoved() {
        papers.set(1);

        assertThat(closeDisruption.open(REFERENCE))
                .containsExactly(
                        new CloseDisruption.Left("obstacle.papers", "/disruptions/" + REFERENCE + "/papers", 1));
        assertThat(closeDisruption.all(REFERENCE)).hasSize(2);
    }

    @Test
    void closesAtZeroAndTellsTheOthersInTheSameTransaction() {
        closeDisruption.close(REFERENCE);

        then(events).should().publishEvent((Object) new DisruptionClosed(REFERENCE, "tanaka"));
        then(workflows).should().complete(REFERENCE, "UserTask_ReconcilePapers", "tanaka", Map.of());
        then(cases)
                .should()
                .change(org.mockito.ArgumentMatchers.argThat(after -> after.state() == State.CLOSED
                        && NOW.equals(after.closing().at())));
    }

    private static ClosingObstacle obstacle(String message, String page, AtomicLong left) {
        return new ClosingObstacle() {
            @Override
            public String message() {
                return message;
            }

            @Override
            public String page(String disruptionReference) {
                return "/disruptions/" + disruptionReference + "/" + page;
            }

            @Override
            public long open(String disruptionReference) {
                return left.get();
            }
        };
    }

    private static DisruptionCase inRecovery() {
        Instant began = NOW.minus(Duration.ofDays(6));
        ThreeTimes times = new ThreeTimes(began, began, began);
        Instant back = NOW.minus(Duration.ofHours(2));
        return new DisruptionCase(
                new UUID(0, 1),
                REFERENCE,
                new UUID(0, 2),
                "倉庫",
                "Warehouse",
                Duration.ofDays(1),
                State.RECOVERY,
                new DisruptionCase.Declaration(
                        "suzuki", Kind.ALL, Owner.PARTNER, "ransomware", null, null, times, null),
                new DisruptionCase.Decision("tanaka", began, null),
                new DisruptionCase.SystemUp("suzuki", new ThreeTimes(back, back, back)),
                null,
                5);
    }
}
