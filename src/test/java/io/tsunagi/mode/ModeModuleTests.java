package io.tsunagi.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.mode.Modes.Mode;
import io.tsunagi.mode.domain.Axis;
import io.tsunagi.mode.domain.CheckItem;
import io.tsunagi.mode.domain.DecideMode;
import io.tsunagi.mode.domain.Lane;
import io.tsunagi.mode.domain.LaneHistory;
import io.tsunagi.mode.domain.ModeDecision;
import io.tsunagi.mode.domain.ReadModes;
import io.tsunagi.mode.domain.Scope;
import io.tsunagi.mode.domain.Scope.Channel;
import io.tsunagi.mode.domain.Scope.Running;
import io.tsunagi.mode.domain.Scope.Units;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TsunagiTest
class ModeModuleTests {

    private static final Scope TRIAL = new Scope(true, 37, Channel.FAX, Units.CASE, Running.BY_HAND);
    private static final String HINDERED_SITE = "MODE-HINDERED";

    @Autowired
    DecideMode deciding;

    @Autowired
    ReadModes reading;

    @Autowired
    Modes modes;

    @Autowired
    Disruptions disruptions;

    @Autowired
    AuditTrail audit;

    @Autowired
    ModeCases cases;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theReplayedOutageWidensAxisByAxisAndTheSpanFollows() {
        Disruption disruption = cases.fallback("MODE-REPLAY");
        assertThat(modes.span(disruption.reference())).isEmpty();

        decide(disruption, "TOKYO", TRIAL);
        decide(disruption, "OSAKA", TRIAL);
        assertThat(modes.span(disruption.reference()).orElseThrow().code()).isEqualTo("M1");
        decide(disruption, "TOKYO", new Scope(true, 237, Channel.FAX, Units.CASE, Running.BY_HAND));
        decide(disruption, "TOKYO", new Scope(true, 237, Channel.SOME_WEB, Units.CASE, Running.BY_HAND));
        decide(disruption, "TOKYO", new Scope(true, 237, Channel.SOME_WEB, Units.EACH, Running.BY_HAND));
        assertThat(modes.span(disruption.reference()).orElseThrow().code()).isEqualTo("M1–M2");
        decide(disruption, "TOKYO", new Scope(true, 237, Channel.SOME_WEB, Units.EACH, Running.TRIAL));

        assertThat(modes.of(disruption.reference()))
                .extracting(Modes.Standing::site, Modes.Standing::mode)
                .containsExactly(tuple("OSAKA", Mode.M1), tuple("TOKYO", Mode.M3));
        assertThat(audit.of(disruption.reference()))
                .filteredOn(entry -> entry.change().action().equals("mode.widened"))
                .hasSize(6);
    }

    @Test
    void aWideningThatMovesTwoAxesIsRefusedAtBoth() {
        Disruption disruption = cases.fallback("MODE-TWO");
        decide(disruption, "A", TRIAL);
        assertThat(refused(disruption, "A", new Scope(true, 237, Channel.WEB, Units.CASE, Running.BY_HAND), yes()))
                .extracting(Refusal::field, Refusal::message)
                .containsExactly(tuple("items", "mode.refused.two-axes"), tuple("channel", "mode.refused.two-axes"));
        assertThat(refused(disruption, "A", new Scope(true, 10, Channel.WEB, Units.CASE, Running.BY_HAND), yes()))
                .extracting(Refusal::message)
                .containsExactly("mode.refused.wider-and-narrower");
        assertThat(lane(disruption, "A").latest()).isEqualTo(TRIAL);
    }

    @Test
    void aSiteOpensNoWiderThanAnotherOne() {
        Disruption disruption = cases.fallback("MODE-OPENING");
        Scope wide = new Scope(true, 237, Channel.WEB, Units.EACH, Running.TRIAL);
        assertThat(refused(disruption, "A", wide, yes()))
                .extracting(Refusal::field)
                .containsExactly("channel", "units", "system");
        decide(disruption, "A", TRIAL);
        assertThat(refused(disruption, "B", new Scope(true, 38, Channel.FAX, Units.CASE, Running.BY_HAND), yes()))
                .extracting(Refusal::field)
                .containsExactly("items");
        decide(disruption, "B", TRIAL);

        decide(disruption, "B", new Scope(true, 60, Channel.FAX, Units.CASE, Running.BY_HAND));
        decide(disruption, "B", TRIAL.closed());
        assertThat(lane(disruption, "B").on(reading.today()).mode()).isEqualTo(Mode.M0);
        decide(disruption, "B", new Scope(true, 60, Channel.FAX, Units.CASE, Running.BY_HAND));
        assertThat(lane(disruption, "B").latest().items()).isEqualTo(60);
    }

    @Test
    void theSafetyCheckIsAnsweredWithYesForTheAxisThatMoves() {
        Disruption disruption = cases.fallback("MODE-CHECK");
        decide(disruption, "A", TRIAL);
        Scope web = new Scope(true, 37, Channel.WEB, Units.CASE, Running.BY_HAND);
        assertThat(refused(disruption, "A", web, Map.of()))
                .extracting(Refusal::field)
                .containsExactly(
                        "check.SETTLED", "check.WAY_BACK", "check.HANDS", "check.TOLD", "check.KEPT", "check.TWICE");
        Map<CheckItem, Boolean> one = new EnumMap<>(yes());
        one.put(CheckItem.KEPT, false);
        assertThat(refused(disruption, "A", web, one))
                .extracting(Refusal::field, Refusal::message)
                .containsExactly(tuple("check.KEPT", "mode.refused.unsafe"));
        Map<CheckItem, Boolean> others = new EnumMap<>(yes());
        others.put(CheckItem.RECONNECTION, false);
        assertThat(As.manager(() -> deciding.decide(disruption, command("A", web, null, others))))
                .isPresent();
    }

    @Test
    void theSystemWaitsForTheReconnectionAndForTheSystem() {
        Disruption disruption = cases.fallback("MODE-SYSTEM");
        decide(disruption, HINDERED_SITE, TRIAL);
        assertThat(refused(
                        disruption, HINDERED_SITE, new Scope(true, 37, Channel.FAX, Units.CASE, Running.TRIAL), yes()))
                .extracting(Refusal::field, Refusal::message)
                .containsExactly(tuple("system", "mode.refused.unsafe"));
        decide(disruption, "FREE", TRIAL);
        assertThat(refused(disruption, "FREE", new Scope(true, 37, Channel.FAX, Units.CASE, Running.NORMAL), yes()))
                .extracting(Refusal::field, Refusal::message)
                .containsExactly(tuple("system", "mode.refused.system-down"));
    }

    @Test
    void whatHoldsAlreadyIsNotDecidedTwiceAndDaysNeverGoBack() {
        Disruption disruption = cases.fallback("MODE-DAYS");
        LocalDate tomorrow = reading.today().plusDays(1);
        assertThat(As.manager(() -> deciding.decide(disruption, command("A", TRIAL, tomorrow, yes()))))
                .isPresent();
        assertThat(As.manager(() -> deciding.decide(disruption, command("A", TRIAL, tomorrow, yes()))))
                .isEmpty();
        assertThat(modes.of(disruption.reference())).singleElement().satisfies(one -> {
            assertThat(one.mode()).isEqualTo(Mode.M0);
            assertThat(one.since()).isNull();
        });
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> As.manager(
                        () -> deciding.decide(disruption, command("A", TRIAL.closed(), reading.today(), Map.of()))));
        assertThat(refused.refusals()).extracting(Refusal::field).containsExactly("from");
    }

    @Test
    void aCoordinatorNarrowsAndTakesBackButDoesNotWiden() {
        Disruption disruption = cases.fallback("MODE-ROLES");
        assertThat(As.coordinator(() -> catchThrowableOfType(
                                Refused.class, () -> deciding.decide(disruption, command("A", TRIAL, null, yes())))
                        .refusals()))
                .extracting(Refusal::message)
                .containsExactly("mode.refused.manager");
        decide(disruption, "A", TRIAL);
        As.coordinator(() -> deciding.decide(disruption, command("A", TRIAL.closed(), null, Map.of())));
        assertThat(lane(disruption, "A").latest().mode()).isEqualTo(Mode.M0);
    }

    @Test
    void onlyTheNewestWideningGoesBackAndGoingBackTwiceIsOnce() {
        Disruption disruption = cases.fallback("MODE-BACK");
        ModeDecision opening = decide(disruption, "A", TRIAL).orElseThrow();
        ModeDecision items = decide(disruption, "A", new Scope(true, 237, Channel.FAX, Units.CASE, Running.BY_HAND))
                .orElseThrow();
        Refused refused = catchThrowableOfType(
                Refused.class, () -> As.manager(() -> deciding.reverse(disruption, opening.id(), "wrong")));
        assertThat(refused.refusals()).extracting(Refusal::message).containsExactly("mode.refused.not-newest");

        As.manager(() -> deciding.reverse(disruption, items.id(), "wrong picks"));
        As.manager(() -> deciding.reverse(disruption, items.id(), "wrong picks"));
        assertThat(lane(disruption, "A").latest()).isEqualTo(TRIAL);
        assertThat(lane(disruption, "A").decisions()).hasSize(3);
        As.manager(() -> deciding.reverse(disruption, opening.id(), "stop"));
        assertThat(lane(disruption, "A").latest()).isEqualTo(Scope.NOTHING);
    }

    /** Seeded: whatever is widened in whatever order, taking all of it back passes through the same states the other way round. */
    @Test
    void everyWayBackLeadsThroughTheSameStates() {
        Disruption disruption = cases.fallback("MODE-PROPERTY");
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            String site = "SEED-" + seed;
            Deque<ModeDecision> way = new ArrayDeque<>();
            decide(disruption, site, TRIAL).ifPresent(way::push);
            for (int i = 0; i < 12; i++) {
                step(lane(disruption, site).latest(), random)
                        .flatMap(scope -> decide(disruption, site, scope))
                        .ifPresent(way::push);
            }
            assertThat(way).hasSizeGreaterThan(3);
            while (!way.isEmpty()) {
                ModeDecision newest = way.pop();
                assertThat(lane(disruption, site).latest()).isEqualTo(newest.after());
                As.manager(() -> deciding.reverse(disruption, newest.id(), "back"));
                assertThat(lane(disruption, site).latest()).isEqualTo(newest.before());
            }
        }
    }

    @Test
    void theDatabaseKeepsDecisionsAsTheyWereMade() {
        Disruption disruption = cases.fallback("MODE-KEPT");
        decide(disruption, "A", TRIAL);
        assertThat(catchThrowableOfType(
                        DataAccessException.class,
                        () -> jdbc.sql("update mode.decisions set ground = 'other' where disruption = ?")
                                .param(disruption.reference())
                                .update()))
                .isNotNull();
    }

    private static Optional<Scope> step(Scope now, Random random) {
        Axis axis = Axis.values()[1 + random.nextInt(4)];
        Scope next = switch (axis) {
            case SITE -> now;
            case ITEMS ->
                new Scope(
                        true,
                        now.items() == null ? null : now.items() + 1 + random.nextInt(500),
                        now.channel(),
                        now.units(),
                        now.system());
            case CHANNEL ->
                new Scope(
                        true,
                        now.items(),
                        Channel.values()[Math.min(3, now.channel().ordinal() + 1)],
                        now.units(),
                        now.system());
            case UNITS -> new Scope(true, now.items(), now.channel(), Units.EACH, now.system());
            case SYSTEM -> new Scope(true, now.items(), now.channel(), now.units(), Running.TRIAL);
        };
        return next.equals(now) ? Optional.empty() : Optional.of(next);
    }

    private Optional<ModeDecision> decide(Disruption disruption, String site, Scope scope) {
        return As.manager(() -> deciding.decide(disruption, command(site, scope, null, yes())));
    }

    private List<Refusal> refused(Disruption disruption, String site, Scope scope, Map<CheckItem, Boolean> answers) {
        return catchThrowableOfType(
                        Refused.class,
                        () -> As.manager(() -> deciding.decide(disruption, command(site, scope, null, answers))))
                .refusals();
    }

    private LaneHistory lane(Disruption disruption, String site) {
        return reading.lanes(disruption.reference()).stream()
                .filter(one -> one.site().equals(site))
                .findFirst()
                .orElseThrow();
    }

    private static DecideMode.Command command(
            String site, Scope scope, @Nullable LocalDate from, Map<CheckItem, Boolean> answers) {
        return new DecideMode.Command(site, Lane.STOCK, scope, from, "test", answers);
    }

    private static Map<CheckItem, Boolean> yes() {
        return Arrays.stream(CheckItem.values()).collect(Collectors.toMap(item -> item, item -> true));
    }

    /** Hinders one site, as the feature that owns the reconnection will. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Hindering {

        @Bean
        ReconnectionRule hinderedSite() {
            return (disruption, site) ->
                    site.equals(HINDERED_SITE) ? Optional.of(Refusal.of("mode.refused.unsafe")) : Optional.empty();
        }
    }
}
