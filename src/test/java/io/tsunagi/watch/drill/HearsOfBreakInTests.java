package io.tsunagi.watch.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.OnStage;
import io.tsunagi.drill.PutsIn.Answer;
import io.tsunagi.drill.Stage;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.domain.RecordSystem;
import io.tsunagi.partner.domain.SystemKind;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import io.tsunagi.watch.domain.Alerts;
import io.tsunagi.watch.domain.DecideAlert;
import io.tsunagi.watch.domain.TellByTelephone;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A second break-in is a case of its own, or is lost in the first. */
@TsunagiTest
class HearsOfBreakInTests {

    @Autowired
    MapFixtures map;

    @Autowired
    RecordSystem systems;

    @Autowired
    DisruptionFixtures disruptions;

    @Autowired
    SupplyChainMap chain;

    @Autowired
    TellByTelephone telling;

    @Autowired
    Alerts alerts;

    @Autowired
    DecideAlert deciding;

    @Autowired
    Scenarios scenarios;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    String code;
    String first;
    UUID second;
    Stage stage;

    @BeforeEach
    void ofItsOwn() {
        code = "BI" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        UUID down = map.partnerWithSystem(code, Duration.ofHours(24));
        second = As.manager(() -> systems.record(
                new RecordSystem.Command(null, code, "外部クラウド", "Cloud", SystemKind.EDI, Duration.ofHours(24), 10, 0)));
        first = disruptions.inFallback(down);
        stage = OnStage.of(scenarios, code, first, clock.instant()).withSystem(down.toString());
    }

    @Test
    void whoDeclaresItAsACaseOfItsOwnIsRight() {
        String key = putIn();
        assertThat(putIn()).as("the same surprise again").isEqualTo(key);
        assertThat(answer(key)).isEqualTo(Answer.OPEN);

        disruptions.declared(second);

        assertThat(answer(key)).isEqualTo(Answer.RIGHT);
    }

    @Test
    void whoLaysItToTheFirstHasLostIt() {
        String key = putIn();

        As.manager(() -> deciding.join(key, first));

        assertThat(answer(key)).isEqualTo(Answer.WRONG);
    }

    @Test
    void colleaguesPutItAwayInTheEnd() {
        String key = putIn();
        putAway(key);
        putAway(key);

        assertThat(RowScope.asHouse(() -> alerts.find(key)).orElseThrow().decidedBy())
                .isEqualTo("drill-manager");
    }

    @Test
    void withoutASecondSystemNobodyBreaksIn() {
        String alone = "BI" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        UUID down = map.partnerWithSystem(alone, Duration.ofHours(24));
        stage = OnStage.of(scenarios, alone, first, clock.instant()).withSystem(down.toString());

        assertThatThrownBy(this::putIn).isInstanceOf(Refused.class);
    }

    private HearsOfBreakIn door() {
        return new HearsOfBreakIn(telling, alerts, deciding, chain, OnStage.colleagues());
    }

    private String putIn() {
        return inHouse(() -> door().putIn(OnStage.inject(InjectKind.SECOND_COMPROMISE, clock.instant()), stage));
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
