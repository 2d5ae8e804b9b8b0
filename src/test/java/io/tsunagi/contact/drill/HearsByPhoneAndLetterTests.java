package io.tsunagi.contact.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.BulletinFixtures;
import io.tsunagi.bulletin.BulletinStanding;
import io.tsunagi.bulletin.PublishedBulletins;
import io.tsunagi.bulletin.domain.Boxes;
import io.tsunagi.bulletin.domain.Confidence;
import io.tsunagi.contact.ContactCases;
import io.tsunagi.contact.domain.call.Calls;
import io.tsunagi.contact.domain.call.RecordCall;
import io.tsunagi.contact.domain.change.AskChange;
import io.tsunagi.contact.domain.change.CallBackChange;
import io.tsunagi.contact.domain.change.CallBackEntry.Outcome;
import io.tsunagi.contact.domain.change.CallableNumbers;
import io.tsunagi.contact.domain.change.ChangeState;
import io.tsunagi.contact.domain.change.Changes;
import io.tsunagi.contact.domain.change.EndChange;
import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.OnStage;
import io.tsunagi.drill.PutsIn;
import io.tsunagi.drill.PutsIn.Answer;
import io.tsunagi.drill.Stage;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.partner.PartnerContacts;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Word of a delay by telephone, and a letter that wants another account. */
@TsunagiTest
class HearsByPhoneAndLetterTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ContactCases cases;

    @Autowired
    Calls calls;

    @Autowired
    Changes changes;

    @Autowired
    CallBackChange calling;

    @Autowired
    Scenarios scenarios;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    ContactCases.Case place;
    Stage stage;
    Instant since;

    @BeforeEach
    void ofItsOwn() {
        place = cases.open();
        since = clock.instant();
        stage = OnStage.of(scenarios, place.code(), place.disruption(), since);
    }

    @Test
    void aBulletinWithALaterEndOrNoneIsTheRightWordOfADelay() {
        String key = putIn(delay());
        assertThat(putIn(delay())).as("the same surprise again").isEqualTo(key);
        assertThat(answer(delay(), key)).isEqualTo(Answer.OPEN);

        tells(since.plus(Duration.ofDays(2)));

        assertThat(answer(delay(), key)).isEqualTo(Answer.RIGHT);
    }

    @Test
    void aBulletinThatStillPromisesTheEarlierEndIsWrong() {
        String key = putIn(delay());

        tells(since.plus(Duration.ofHours(5)));

        assertThat(answer(delay(), key)).isEqualTo(Answer.WRONG);
    }

    @Test
    void colleaguesCallBackInTheEndOnce() {
        String key = putIn(delay());
        putAway(delay(), key);
        putAway(delay(), key);

        assertThat(RowScope.asHouse(() -> calls.page(place.disruption(), null, null, 10)))
                .filteredOn(call -> key.equals(call.follows()))
                .hasSize(1);
    }

    @Test
    void nobodyHearsOfADelayBeforeTheDeclaration() {
        stage = OnStage.of(scenarios, place.code(), null, since);

        assertThatThrownBy(() -> putIn(delay())).isInstanceOf(Refused.class);
    }

    @Test
    void whoCallsBackAndHearsThatNobodyAskedIsRight() {
        String key = putIn(account());
        assertThat(putIn(account())).as("the same surprise again").isEqualTo(key);
        assertThat(answer(account(), key)).isEqualTo(Answer.OPEN);

        callsBack(key, Outcome.NOT_THEIRS);

        assertThat(answer(account(), key)).isEqualTo(Answer.RIGHT);
    }

    @Test
    void whoConfirmsTheAccountOfTheLetterHasPaidAFraud() {
        String key = putIn(account());

        callsBack(key, Outcome.CONFIRMED);

        assertThat(answer(account(), key)).isEqualTo(Answer.WRONG);
    }

    @Test
    void colleaguesRefuseTheAccountInTheEnd() {
        String key = putIn(account());
        putAway(account(), key);
        putAway(account(), key);

        assertThat(RowScope.asHouse(() -> changes.find(key)).orElseThrow())
                .returns(ChangeState.NOT_THEIRS, change -> change.state())
                .returns(false, change -> change.alarms());
    }

    private void tells(Instant end) {
        Boxes plain = BulletinFixtures.words();
        BulletinFixtures fixtures = new BulletinFixtures(context);
        fixtures.publish(fixtures.submitted(
                place.disruption(),
                new Boxes(
                        plain.impactJa(),
                        plain.impactEn(),
                        plain.changedJa(),
                        plain.changedEn(),
                        plain.actionJa(),
                        plain.actionEn(),
                        plain.nextUpdateAt(),
                        null,
                        end,
                        Confidence.LOW,
                        null,
                        null,
                        "")));
    }

    private void callsBack(String change, Outcome outcome) {
        As.manager(() -> calling.callBack(new CallBackChange.Command(
                change, place.contact(), outcome, "当直", "0009990007654321", "", "form " + change)));
    }

    private PutsIn delay() {
        return new HearsOfDelay(
                context.getBean(RecordCall.class),
                context.getBean(SupplyChainMap.class),
                context.getBean(PartnerContacts.class),
                context.getBean(PublishedBulletins.class),
                context.getBean(BulletinStanding.class),
                OnStage.colleagues());
    }

    private PutsIn account() {
        return new AsksForOtherAccount(
                context.getBean(AskChange.class),
                changes,
                context.getBean(CallableNumbers.class),
                calling,
                context.getBean(EndChange.class),
                OnStage.colleagues());
    }

    private String putIn(PutsIn door) {
        return inHouse(() -> door.putIn(OnStage.inject(door.kind(), since), stage));
    }

    private Answer answer(PutsIn door, String key) {
        return inHouse(() -> door.answer(key, since, stage));
    }

    private void putAway(PutsIn door, String key) {
        inHouse(() -> {
            door.putAway(key, stage);
            return InjectKind.values();
        });
    }

    private <T extends @Nullable Object> T inHouse(Supplier<T> work) {
        return RowScope.asHouse(() -> transaction.execute(status -> work.get()));
    }
}
