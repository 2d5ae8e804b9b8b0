package io.tsunagi.shipment.domain.allocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.WaveFixtures.Place;
import io.tsunagi.shipment.domain.wave.Capacities;
import io.tsunagi.shipment.domain.wave.Capacity;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.Cutoff;
import io.tsunagi.shipment.domain.wave.SiteDay;
import io.tsunagi.shipment.domain.wave.UnitKind;
import io.tsunagi.shipment.domain.wave.Wave;
import io.tsunagi.shipment.domain.wave.WaveLine;
import io.tsunagi.shipment.domain.wave.WaveReading;
import io.tsunagi.storage.RowScope;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class AllocationModuleTests {

    private static final String CUSTOMER = "さくら内科クリニック";
    private static final List<String> NEVER_CUT_OFF =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    @Autowired
    WaveFixtures fixtures;

    @Autowired
    DecideAllocation decide;

    @Autowired
    SetKinds setKinds;

    @Autowired
    PlanDay planDay;

    @Autowired
    Capacities capacities;

    @Autowired
    KindAmounts amounts;

    @Autowired
    Decisions decisions;

    @Autowired
    Demand demand;

    @Autowired
    FreezeBoard freezeBoard;

    @Autowired
    LoadHistory loadHistory;

    @Autowired
    WaveReading reading;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void plansByTheListAloneWhereNothingIsSet() {
        Place place = WaveFixtures.place(State.FALLBACK);
        List<String> ranked = fixtures.open(place, 5);
        fixtures.capacity(place, 3, CapacityUnit.LINE);

        Cutoff list = As.coordinator(() -> planDay.look(place.disruption(), capacity(place)))
                .cutoff();
        AllocationPlan plan = As.coordinator(() -> planDay.plan(place.disruption(), planDay.today(place.site())));

        assertThat(plan.cutoff()).isEqualTo(list);
        assertThat(list.within()).extracting("reference").containsExactlyElementsOf(ranked.subList(0, 3));
    }

    @Test
    void releasesByTheSharesOfTenAndLetsThemFlowDownAfterTheCutOff() {
        Place place = WaveFixtures.place(State.FALLBACK);
        for (int i = 0; i < 3; i++) {
            fixtures.open(place, 0, i, 1);
        }
        for (int i = 0; i < 8; i++) {
            fixtures.open(place, 2, i, 1);
            fixtures.open(place, 4, i, 1);
        }
        fixtures.capacity(place, 10, CapacityUnit.LINE);
        decide(place, Axis.SHARES, "60", "25", "15");
        decide(place, Axis.CLOSED, NEVER_CUT_OFF.toArray(String[]::new));

        assertThat(classes(fixtures.release(place))).containsExactly("P0", "P0", "P0", "P2", "P2", "P4");
        assertThatThrownBy(() -> fixtures.release(place)).satisfies(refusal("allocate.out.SHARE"));
        decide(place, Axis.CLOSED);
        decide(place, Axis.RHYTHM, "00:00", "00:01", "00:02", "08:00");
        assertThat(classes(fixtures.release(place))).containsExactly("P2", "P2", "P2", "P2");
        assertThat(As.coordinator(() -> amounts.used(place.site(), today())))
                .isEqualTo(Map.of(UnitKind.ALL, Map.of(ClassGroup.LIFE, 3, ClassGroup.TIME, 6, ClassGroup.NORMAL, 1)));
    }

    @Test
    void countsADayByKindAndRefusesAnotherUnitAfterItsFirstWave() {
        Place place = WaveFixtures.place(State.FALLBACK);
        fixtures.open(place, 4);
        kinds(place, Map.of(UnitKind.CASE, 7, UnitKind.EACH, 20));

        Wave wave = fixtures.release(place);

        assertThat(wave.lines()).isEqualTo(2);
        assertThat(wave.units()).isEqualTo(6);
        assertThat(wave.unit()).isEqualTo(CapacityUnit.KINDS);
        assertThat(As.coordinator(() -> amounts.used(place.site(), today())))
                .isEqualTo(Map.of(UnitKind.CASE, Map.of(ClassGroup.TIME, 6)));
        assertThatThrownBy(() -> fixtures.release(place)).satisfies(refusal("allocate.out.CAPACITY"));
        assertThatThrownBy(() -> fixtures.capacity(place, 5, CapacityUnit.LINE))
                .satisfies(refusal("wave.refused.unit"));
        kinds(place, Map.of(UnitKind.CASE, 9));
        assertThat(fixtures.release(place).units()).isEqualTo(3);
    }

    @Test
    void refusesAmountsThatAreNoneAndTheSumWithoutKinds() {
        Place place = WaveFixtures.place(State.FALLBACK);
        fixtures.open(place, 1);

        assertThatThrownBy(() -> kinds(place, Map.of())).satisfies(refusal("allocate.refused.kinds"));
        assertThatThrownBy(() -> kinds(place, Map.of(UnitKind.ALL, 5))).satisfies(refusal("allocate.refused.kinds"));
        assertThatThrownBy(() -> kinds(place, Map.of(UnitKind.CASE, 60_000, UnitKind.EACH, 60_000)))
                .satisfies(refusal("allocate.refused.kinds"));
        assertThatThrownBy(() -> fixtures.capacity(place, 5, CapacityUnit.KINDS))
                .satisfies(refusal("allocate.refused.by-kind"));
    }

    @Test
    void capsACustomerOverTheDayByItsHistoryAndNotItsLifesavingLines() {
        Place place = WaveFixtures.place(State.FALLBACK);
        fixtures.open(place, 2);
        fixtures.capacity(place, 50, CapacityUnit.LINE);
        decide(place, Axis.CAP, "20", "10");
        assertThatThrownBy(() -> fixtures.release(place)).satisfies(refusal("allocate.out.CAP_DEFAULT"));

        history(place, "15");
        assertThat(fixtures.release(place).lines()).isEqualTo(1);
        assertThatThrownBy(() -> fixtures.release(place)).satisfies(refusal("allocate.out.CAP"));
        String life = fixtures.open(place, 0, 0, 40);
        assertThat(references(fixtures.release(place))).containsExactly(life);
    }

    @Test
    void shipsListedArticlesOnlyAndTakesTheListBackByAnotherDecision() {
        Place place = WaveFixtures.place(State.FALLBACK);
        fixtures.open(place, 2);
        fixtures.capacity(place, 50, CapacityUnit.LINE);
        decide(place, Axis.ITEMS, "PAPER", "WIPES");
        assertThatThrownBy(() -> fixtures.release(place)).satisfies(refusal("allocate.out.ITEM"));

        assertThat(decide(place, Axis.ITEMS, "PAPER", "WIPES")).isFalse();
        assertThat(decide(place, Axis.ITEMS, "PAPER", "WIPES", "GAUZE-S")).isTrue();
        assertThat(fixtures.release(place).lines()).isEqualTo(2);
        assertThat(decide(place, Axis.ITEMS)).isTrue();

        assertThat(As.coordinator(() -> decide.history(place.site())))
                .extracting(Decision::direction)
                .containsExactly(Decision.Direction.WIDER, Decision.Direction.WIDER, Decision.Direction.NARROWER);
        assertThat(As.coordinator(() -> audit.of(place.disruption().reference())))
                .extracting(entry -> entry.change().action())
                .filteredOn("allocation.decided"::equals)
                .hasSize(3);
    }

    @Test
    void servesInvitedCustomersAndPrefecturesWithoutAnotherSource() {
        Place place = WaveFixtures.place(State.FALLBACK);
        fixtures.open(place, 2);
        fixtures.capacity(place, 50, CapacityUnit.LINE);
        decide(place, Axis.CUSTOMERS, "もみじ事務所");
        assertThatThrownBy(() -> fixtures.release(place)).satisfies(refusal("allocate.out.CUSTOMER"));

        decide(place, Axis.PREFECTURES, "宮城県");

        assertThat(fixtures.release(place).lines()).isEqualTo(2);
    }

    @Test
    void soleSourcePrefecturesAloneKeepNobodyOutAndAreNamedRight() {
        Place place = WaveFixtures.place(State.FALLBACK);
        fixtures.open(place, 2);
        fixtures.capacity(place, 50, CapacityUnit.LINE);
        assertThatThrownBy(() -> decide(place, Axis.PREFECTURES, "火星"))
                .satisfies(refusal("allocate.refused.entries.PREFECTURES"));
        decide(place, Axis.PREFECTURES, "北海道");

        assertThat(fixtures.release(place).lines()).isEqualTo(2);
    }

    @Test
    void holdsFromItsDayOn() {
        Place place = WaveFixtures.place(State.FALLBACK);
        fixtures.open(place, 1);
        As.coordinator(() -> decide.decide(
                place.disruption(), place.site(), Axis.CAP, List.of("10", "5"), today().plusDays(2), "段階拡大", "one"));

        assertThat(As.coordinator(() -> decisions.inForce(place.site(), today()))
                        .step())
                .isNull();
        assertThat(As.coordinator(() -> decisions.inForce(place.site(), today().plusDays(2)))
                        .step())
                .isEqualTo(10);
    }

    @Test
    void exemptsACustomerOnlyWhenASecondPersonConfirmsAndOnce() {
        Place place = WaveFixtures.place(State.FALLBACK);
        fixtures.open(place, 1);
        fixtures.capacity(place, 5, CapacityUnit.LINE);
        decide(place, Axis.CAP, "10", "1");
        assertThat(decide(place, Axis.EXEMPT, CUSTOMER)).isTrue();
        assertThat(decide(place, Axis.EXEMPT, CUSTOMER)).isFalse();
        UUID id = As.coordinator(() -> decide.history(place.site())).get(0).id();

        assertThatThrownBy(() -> fixtures.release(place)).satisfies(refusal("allocate.out.CAP_DEFAULT"));
        assertThatThrownBy(() -> second(place, id, true, "one")).satisfies(refusal("allocate.refused.same-person"));
        second(place, id, true, "two");
        second(place, id, true, "two");
        assertThatThrownBy(() -> second(place, id, false, "two")).satisfies(refusal("allocate.refused.said"));
        assertThat(fixtures.release(place).lines()).isEqualTo(1);
    }

    @Test
    void refusesADecisionWithoutReasonOfYesterdayElsewhereOrWithOddEntries() {
        Place place = WaveFixtures.place(State.FALLBACK);
        Place nowhere = WaveFixtures.place(State.FALLBACK);
        fixtures.open(place, 1);

        assertThatThrownBy(() -> decide(place, Axis.ITEMS, today(), " ", "X"))
                .satisfies(refusal("allocate.refused.reason"));
        assertThatThrownBy(() -> decide(place, Axis.ITEMS, today().minusDays(1), "r", "X"))
                .satisfies(refusal("allocate.refused.from"));
        assertThatThrownBy(() -> decide(nowhere, Axis.ITEMS, today(), "r", "X"))
                .satisfies(refusal("wave.refused.site"));
        assertThatThrownBy(() -> decide(place, Axis.SHARES, "60", "30", "15"))
                .satisfies(refusal("allocate.refused.entries.SHARES"));
        assertThatThrownBy(() -> decide(place, Axis.CAP, "15", "1")).satisfies(refusal("allocate.refused.entries.CAP"));
        assertThatThrownBy(() -> decide(place, Axis.RHYTHM, "14:00", "11:00", "16:00", "08:00"))
                .satisfies(refusal("allocate.refused.entries.RHYTHM"));
        assertThatThrownBy(() -> decide(place, Axis.UNITS, "COLD"))
                .satisfies(refusal("allocate.refused.entries.UNITS"));
        assertThatThrownBy(() -> decide(place, Axis.CLOSED, "someday"))
                .satisfies(refusal("allocate.refused.entries.CLOSED"));
    }

    @Test
    void freezesTheDayForTheBoardOnceAndReleasesNothing() {
        Place place = WaveFixtures.place(State.FALLBACK);
        List<String> ranked = fixtures.open(place, 3);
        fixtures.capacity(place, 2, CapacityUnit.LINE);
        decide(place, Axis.CLOSED, NEVER_CUT_OFF.toArray(String[]::new));
        assertThat(freeze(place)).isZero();
        decide(place, Axis.CLOSED);
        decide(place, Axis.RHYTHM, "00:00", "00:01", "00:02", "08:00");

        assertThat(freeze(place)).isEqualTo(1);
        fixtures.capacity(place, 3, CapacityUnit.LINE);
        assertThat(freeze(place)).isZero();

        Board board = As.coordinator(() -> freezeBoard.today(place.disruption(), place.site()))
                .orElseThrow();
        assertThat(board.taken()).containsExactlyElementsOf(ranked.subList(0, 2));
        assertThat(board.byClass()).isEqualTo(Map.of("P2", 2L));
        assertThat(board.cameIn(As.coordinator(() -> planDay.plan(place.disruption(), planDay.today(place.site())))))
                .isEqualTo(1);
        assertThat(fixtures.release(place).lines()).isEqualTo(3);
    }

    @Test
    void loadsAHistoryWholeOrNotAtAllAndShowsItToItsShipperOnly() {
        Place place = WaveFixtures.place(State.FALLBACK);
        Place other = WaveFixtures.place(State.FALLBACK);
        Caps.Key key = new Caps.Key(place.partner(), CUSTOMER, "GAUZE-S");
        String heading = "届け先,品番,数量,日数\n";

        assertThatThrownBy(() -> load(place, place.partner(), heading + CUSTOMER + ",GAUZE-S,10,0\n"))
                .satisfies(refusal("allocate.refused.history.days"));
        assertThatThrownBy(() -> load(place, place.partner(), heading))
                .satisfies(refusal("allocate.refused.history.none"));
        assertThatThrownBy(() -> load(place, other.partner(), heading + CUSTOMER + ",GAUZE-S,10,1\n"))
                .satisfies(refusal("allocate.refused.partner"));
        assertThat(As.coordinator(() -> demand.averages(Set.of(key)))).isEmpty();

        String lines = CUSTOMER + ",GAUZE-S,\"１,120\",56\n" + CUSTOMER + ",GAUZE-S,56,56\n";
        assertThat(load(place, place.partner(), heading + lines)).isEqualTo(1);
        assertThat(load(place, place.partner(), heading + lines)).isEqualTo(1);

        assertThat(RowScope.asPartner(place.partner(), () -> demand.averages(Set.of(key)))
                        .get(key))
                .isEqualByComparingTo("21");
        assertThat(RowScope.asPartner(other.partner(), () -> demand.averages(Set.of(key))))
                .isEmpty();
        assertThat(RowScope.asPartner(place.partner(), () -> decide.history(place.site())))
                .isEmpty();
    }

    @Test
    void sendsAnImaginedLineFirstAndNamesWhomItPushesBack() {
        Place place = WaveFixtures.place(State.FALLBACK);
        List<String> ranked = fixtures.open(place, 3);
        fixtures.capacity(place, 2, CapacityUnit.LINE);
        Day today = As.coordinator(() -> planDay.today(place.site()));
        AllocationPlan now = As.coordinator(() -> planDay.plan(place.disruption(), today));
        UUID last = now.leftOut().get(0).line().id();

        AllocationPlan then = As.coordinator(() -> planDay.plan(place.disruption(), today.sendingFirst(last)));

        assertThat(then.taken())
                .extracting(line -> line.line().reference())
                .containsExactly(ranked.get(2), ranked.get(0));
        assertThat(PlanChange.between(now, then).out())
                .extracting(fallen -> fallen.line().reference())
                .containsExactly(ranked.get(1));
    }

    private int freeze(Place place) {
        return As.coordinator(() -> freezeBoard.freeze(place.disruption()));
    }

    private int load(Place place, UUID partner, String file) {
        return As.coordinator(
                () -> loadHistory.load(place.disruption(), partner, file.getBytes(StandardCharsets.UTF_8), "one"));
    }

    private boolean decide(Place place, Axis axis, String... entries) {
        return decide(place, axis, today(), "試験のため", entries);
    }

    private boolean decide(Place place, Axis axis, LocalDate from, String reason, String... entries) {
        return As.coordinator(() ->
                        decide.decide(place.disruption(), place.site(), axis, List.of(entries), from, reason, "one"))
                .isPresent();
    }

    private void second(Place place, UUID id, boolean yes, String person) {
        As.coordinator(() -> decide.second(place.disruption(), place.site(), id, yes, person));
    }

    private void kinds(Place place, Map<UnitKind, Integer> hands) {
        As.coordinator(() -> setKinds.set(place.disruption(), place.site(), hands, "one"));
    }

    private void history(Place place, String daily) {
        Caps.Key key = new Caps.Key(place.partner(), CUSTOMER, "GAUZE-S");
        As.coordinator(() -> {
            transactions.executeWithoutResult(
                    status -> demand.keep(Map.of(key, new BigDecimal(daily)), "one", clock.instant()));
            assertThat(demand.averages(Set.of(key))).hasSize(1);
        });
    }

    private Capacity capacity(Place place) {
        return capacities.find(place.site(), today()).orElseThrow();
    }

    private LocalDate today() {
        return SiteDay.of(clock.instant());
    }

    private List<WaveLine> lines(Wave wave) {
        return As.coordinator(() -> reading.lines(wave, null, 0, 600));
    }

    private List<String> references(Wave wave) {
        return lines(wave).stream().map(line -> line.shipment().reference()).toList();
    }

    private List<String> classes(Wave wave) {
        return lines(wave).stream().map(line -> line.shipment().triage().code()).toList();
    }

    private static Consumer<Throwable> refusal(String message) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::message)
                                .containsExactly(message));
    }
}
