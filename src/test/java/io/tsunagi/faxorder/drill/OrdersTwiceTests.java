package io.tsunagi.faxorder.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.OnStage;
import io.tsunagi.drill.PutsIn.Answer;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Stage;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.faxorder.domain.Catalogues;
import io.tsunagi.faxorder.domain.LoadEdition;
import io.tsunagi.faxorder.domain.OrderSheet;
import io.tsunagi.faxorder.domain.OrderSheet.State;
import io.tsunagi.faxorder.domain.OrderSheets;
import io.tsunagi.faxorder.domain.PrintSheets;
import io.tsunagi.faxorder.domain.SetUpCatalogue;
import io.tsunagi.faxorder.domain.TakeOrder;
import io.tsunagi.keying.KeyingDesk.Outcome;
import io.tsunagi.keying.KeyingSettled;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.MarkPlaces;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.scanning.domain.DecidePage;
import io.tsunagi.scanning.domain.PageStore;
import io.tsunagi.scanning.domain.ScanFiles;
import io.tsunagi.scanning.domain.ScannedPage;
import io.tsunagi.scanning.domain.TakeMail;
import io.tsunagi.scanning.domain.WaitReason;
import io.tsunagi.scanning.drill.FaxMachine;
import io.tsunagi.sheet.Sheets;
import io.tsunagi.shipment.DisruptedShipper;
import io.tsunagi.shipment.WaveFixtures.Place;
import io.tsunagi.storage.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** An order that comes by FAX twice is shipped once, or twice. */
@TsunagiTest
class OrdersTwiceTests {

    @Autowired
    DisruptedShipper shippers;

    @Autowired
    Scenarios scenarios;

    @Autowired
    OrderSheets sheets;

    @Autowired
    PrintSheets printing;

    @Autowired
    ScanFiles files;

    @Autowired
    PageStore pages;

    @Autowired
    DecidePage deciding;

    @Autowired
    PaperRegister register;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ApplicationContext application;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Stage stage;
    Scenario.Inject inject;

    @BeforeEach
    void inAnOutage() {
        Place place = shippers.inFallback();
        String partner = RowScope.asHouse(() -> bean(SupplyChainMap.class).partners().stream()
                .filter(one -> one.id().equals(place.partner()))
                .findFirst()
                .orElseThrow()
                .code());
        stage = OnStage.of(scenarios, partner, place.disruption().reference(), clock.instant());
        inject = OnStage.inject(InjectKind.DUPLICATE_FAX, clock.instant());
    }

    @Test
    void theSecondPageWaitsAsSeenBeforeAndWhoPutsTheDoubleAsideIsRight() {
        String key = putIn();
        assertThat(putIn()).as("the same surprise again").isEqualTo(key);
        assertThat(answer(key)).isEqualTo(Answer.OPEN);
        ScannedPage second = read(key);
        String paper = paper(second);

        assertThat(second.reason()).isEqualTo(WaitReason.SEEN_BEFORE);
        assertThat(answer(key)).isEqualTo(Answer.OPEN);
        OrderSheet keyed = await(paper, State.KEYING);
        assertThat(inHouse(() -> sheets.readings(paper)))
                .filteredOn(reading -> !reading.value().isEmpty())
                .as("the ticks of the customer")
                .extracting(reading -> reading.line() + "=" + reading.value())
                .containsExactly("1=3", "3=5");
        As.coordinator(() -> deciding.setAside(second.id()));
        settle(keyed);

        assertThat(answer(key)).isEqualTo(Answer.RIGHT);
        assertThat(inHouse(() -> sheets.sheet(paper).orElseThrow()).lines()).isEqualTo(2);
    }

    @Test
    void keepingBothPicturesOfTheOneFormIsRightToo() {
        String key = putIn();
        ScannedPage second = read(key);

        As.coordinator(() -> deciding.place(second.id(), paper(second), 1, true));

        assertThat(answer(key)).isEqualTo(Answer.RIGHT);
    }

    @Test
    void whoTakesItAsAnotherOrderShipsTwice() {
        String key = putIn();
        ScannedPage second = read(key);
        OrderSheet first = await(paper(second), State.KEYING);
        String other = As.coordinator(() -> printing.print(new PrintSheets.Command(
                        UUID.randomUUID(), first.catalogue(), stage.disruption(), Sheets.ofText("""
                                number,name,kind,address,phone
                                C-EX-17,訓練ケアセンターさくら,介護,東京都訓練区訓練7-7,00-0000-0004
                                """), 0)))
                .get(0);

        As.coordinator(() -> deciding.place(second.id(), other, 1, false));
        assertThat(answer(key)).as("nothing is ordered yet").isEqualTo(Answer.OPEN);
        settle(first);
        settle(await(other, State.KEYING));

        assertThat(answer(key)).isEqualTo(Answer.WRONG);
    }

    @Test
    void colleaguesPutTheDoubleAsideAndCallTheOrderOff() {
        String key = putIn();
        putAway(key);
        ScannedPage second = read(key);
        String paper = paper(second);
        await(paper, State.KEYING);

        putAway(key);
        putAway(key);

        assertThat(answer(key)).isEqualTo(Answer.RIGHT);
        assertThat(inHouse(() -> sheets.sheet(paper).orElseThrow()).state()).isEqualTo(State.CALLED_OFF);
        assertThat(inHouse(() -> register.find(paper).orElseThrow()).disposition())
                .isEqualTo(Disposition.CANCELLED);
    }

    @Test
    void theEveningCallsOffWhatNobodyConfirmedSinceYesterday() {
        String key = putIn();
        String paper = paper(read(key));
        await(paper, State.KEYING);

        evening(clock.instant());
        assertThat(inHouse(() -> sheets.sheet(paper).orElseThrow()).state()).isEqualTo(State.KEYING);
        evening(clock.instant().plus(Duration.ofDays(2)));
        assertThat(inHouse(() -> sheets.sheet(paper).orElseThrow()).state()).isEqualTo(State.CALLED_OFF);
        assertThat(answer(key)).as("the double does not wait for ever").isEqualTo(Answer.RIGHT);
    }

    @Test
    void beforeTheOutageIsDeclaredNobodyOrdersByFax() {
        stage = OnStage.of(scenarios, stage.partner(), null, clock.instant());
        assertThatThrownBy(this::putIn).hasMessageContaining("drill.put-in.no-fax");
    }

    private void evening(Instant now) {
        Stage then = OnStage.with(stage, List.of(inject), now);
        OnStage.colleagues().as("coordinator", () -> transaction.executeWithoutResult(status -> twice().play(then)));
    }

    private ScannedPage read(String file) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> files.find(file).orElseThrow().end() != null);
        return pages.ofFile(file).get(0);
    }

    private static String paper(ScannedPage page) {
        return Objects.requireNonNull(page.paper());
    }

    private OrderSheet await(String paper, State state) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> inHouse(() -> sheets.sheet(paper).orElseThrow()).state() == state);
        return inHouse(() -> sheets.sheet(paper).orElseThrow());
    }

    private void settle(OrderSheet sheet) {
        Map<String, String> values = new HashMap<>(Map.of("row-1", "3", "row-3", "5"));
        for (int line = 1; line <= sheet.rows(); line++) {
            values.putIfAbsent("row-" + line, "");
        }
        Instant now = clock.instant();
        As.coordinator(() ->
                transaction.executeWithoutResult(status -> events.publishEvent(new KeyingSettled(new Outcome(
                        Objects.requireNonNull(sheet.keying()),
                        sheet.paper(),
                        "fax-order",
                        values,
                        now,
                        now,
                        now,
                        List.of("test-coordinator"))))));
    }

    private String putIn() {
        return inHouse(() -> twice().putIn(inject, stage));
    }

    private Answer answer(String key) {
        return inHouse(() -> twice().answer(key, inject.at(), stage));
    }

    private void putAway(String key) {
        inHouse(() -> {
            twice().putAway(key, stage);
            return key;
        });
    }

    private OrdersTwice twice() {
        return new OrdersTwice(
                new FaxCustomer(
                        bean(SetUpCatalogue.class),
                        bean(LoadEdition.class),
                        printing,
                        bean(Catalogues.class),
                        sheets,
                        bean(MarkPlaces.class)),
                new FaxMachine(bean(TakeMail.class), files, pages, deciding),
                sheets,
                bean(TakeOrder.class),
                bean(PaperScans.class),
                OnStage.colleagues());
    }

    private <T> T inHouse(Supplier<T> work) {
        return RowScope.asHouse(() -> transaction.execute(status -> work.get()));
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
