package io.tsunagi.claim.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.claim.domain.ClaimHours;
import io.tsunagi.claim.domain.ClaimState;
import io.tsunagi.claim.domain.Claims;
import io.tsunagi.claim.domain.DecideClaim;
import io.tsunagi.claim.domain.OpenClaim;
import io.tsunagi.claim.domain.Reason;
import io.tsunagi.claim.domain.SupportClaim;
import io.tsunagi.claim.domain.Verdict;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.OnStage;
import io.tsunagi.drill.PutsIn.Answer;
import io.tsunagi.drill.Stage;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.PaperOrders;
import io.tsunagi.storage.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Paper that is claimed to save lives: two people refuse, or it goes first. */
@TsunagiTest
class ClaimsFalselyTests {

    @Autowired
    MapFixtures map;

    @Autowired
    DisruptionFixtures disruptions;

    @Autowired
    SupplyChainMap chain;

    @Autowired
    PaperOrders orders;

    @Autowired
    Claims claims;

    @Autowired
    OpenClaim opening;

    @Autowired
    SupportClaim supporting;

    @Autowired
    DecideClaim deciding;

    @Autowired
    Scenarios scenarios;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Stage stage;

    @BeforeEach
    void ofItsOwn() {
        String code = "FP" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String disruption = disruptions.inFallback(map.partnerWithSystem(code, Duration.ofHours(24)));
        stage = at(code, disruption, List.of("SITE-" + code));
    }

    @Test
    void whatTwoPeopleRefuseIsRight() {
        String key = putIn();
        assertThat(putIn()).as("the same surprise again").isEqualTo(key);
        assertThat(answer(key)).isEqualTo(Answer.OPEN);

        calledBack(key);
        say("first", key, Verdict.REFUSE, Reason.NO_EVIDENCE);
        assertThat(answer(key)).as("one of two").isEqualTo(Answer.OPEN);
        say("second", key, Verdict.REFUSE, Reason.NO_EVIDENCE);

        assertThat(answer(key)).isEqualTo(Answer.RIGHT);
    }

    @Test
    void whatTwoPeopleGrantIsWrong() {
        String key = putIn();
        calledBack(key);
        say("first", key, Verdict.GRANT_P1, Reason.LESS_URGENT);
        say("second", key, Verdict.GRANT_P1, Reason.LESS_URGENT);

        assertThat(answer(key)).isEqualTo(Answer.WRONG);
    }

    @Test
    void colleaguesRefuseItInTheEnd() {
        String key = putIn();
        putAway(key);
        putAway(key);

        assertThat(RowScope.asHouse(() -> claims.find(key)).orElseThrow().state())
                .isEqualTo(ClaimState.REFUSED);
    }

    @Test
    void withoutASiteNobodyOrders() {
        stage = at(stage.partner(), stage.declared(), List.of());

        assertThatThrownBy(this::putIn).isInstanceOf(Refused.class);
    }

    private Stage at(String code, String disruption, List<String> sites) {
        Stage bare = OnStage.of(scenarios, code, disruption, clock.instant());
        return new Stage(
                bare.key(), bare.scenario(), code, "", sites, bare.orders(), disruption, bare.declaredAt(), bare.now());
    }

    private void calledBack(String key) {
        As.somebody(
                "first",
                Set.of(Role.MANAGER),
                () -> supporting.calledBack(key, clock.instant(), "00-0000-0005", "", "急ぎではない"));
    }

    private void say(String person, String key, Verdict verdict, Reason reason) {
        As.somebody(
                person,
                Set.of(Role.MANAGER),
                () -> deciding.say(key, verdict, reason, "電話で根拠がないと確認した", ClaimHours.USUAL));
    }

    private ClaimsFalsely door() {
        return new ClaimsFalsely(
                orders, chain, claims, new ClaimsFalsely.Steps(opening, supporting, deciding), OnStage.colleagues());
    }

    private String putIn() {
        return inHouse(() -> door().putIn(OnStage.inject(InjectKind.FALSE_P0, clock.instant()), stage));
    }

    private Answer answer(String key) {
        return inHouse(() -> door().answer(key, clock.instant(), stage));
    }

    private void putAway(String key) {
        inHouse(() -> {
            door().putAway(key, stage);
            return key;
        });
    }

    private <T> T inHouse(Supplier<T> work) {
        return RowScope.asHouse(() -> transaction.execute(status -> work.get()));
    }
}
