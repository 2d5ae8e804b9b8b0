package io.tsunagi.shipment.domain.wave;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.WaveFixtures.Place;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TsunagiTest
class ReleaseWaveModuleTests {

    @Autowired
    WaveFixtures fixtures;

    @Autowired
    Waves waves;

    @Autowired
    Shipments shipments;

    @Autowired
    PaperRegister papers;

    @Autowired
    AuditTrail audit;

    @Autowired
    WaveReading reading;

    @Test
    void releasesTheTopThreeOfFiveInRankOrderAndNeverOneOnHold() {
        Place place = WaveFixtures.place(State.FALLBACK);
        String fourth = fixtures.open(place, 4, 0, 1);
        String third = fixtures.open(place, 1, 9, 1);
        fixtures.held(place, 0, 0);
        String second = fixtures.open(place, 1, 2, 1);
        String first = fixtures.open(place, 0, 50, 1);
        fixtures.capacity(place, 3, CapacityUnit.LINE);

        Wave wave = fixtures.release(place);

        assertThat(references(wave)).containsExactly(first, second, third);
        assertThat(wave.lines()).isEqualTo(3);
        assertThat(status(first)).isEqualTo(ShipmentStatus.RELEASED);
        assertThat(status(fourth)).isEqualTo(ShipmentStatus.OPEN);
        assertThat(As.coordinator(() -> audit.of(first)))
                .extracting(entry -> entry.change().action())
                .contains("shipment.released");
    }

    @Test
    void countsPackagesAndStopsAtTheOneThatDoesNotFit() {
        Place place = WaveFixtures.place(State.FALLBACK);
        String first = fixtures.open(place, 1, 0, 6);
        fixtures.open(place, 1, 1, 5);
        fixtures.open(place, 1, 2, 1);
        fixtures.capacity(place, 10, CapacityUnit.PACKAGE);

        Wave wave = fixtures.release(place);

        assertThat(references(wave)).containsExactly(first);
        assertThat(wave.units()).isEqualTo(6);
        assertThatThrownBy(() -> fixtures.release(place)).satisfies(refusal("wave.refused.too-big"));
    }

    @Test
    void usesUpTheCapacityOfTheDayOverTwoWaves() {
        Place place = WaveFixtures.place(State.FALLBACK);
        List<String> ranked = fixtures.open(place, 5);
        fixtures.capacity(place, 2, CapacityUnit.LINE);
        fixtures.release(place);
        fixtures.capacity(place, 3, CapacityUnit.LINE);

        Wave second = fixtures.release(place);

        assertThat(references(second)).containsExactly(ranked.get(2));
        assertThatThrownBy(() -> fixtures.release(place)).satisfies(refusal("wave.refused.used-up"));
    }

    @Test
    void releasesOnceForTheSameRequestSentTwice() {
        Place place = WaveFixtures.place(State.FALLBACK);
        fixtures.open(place, 4);
        fixtures.capacity(place, 2, CapacityUnit.LINE);
        UUID request = UUID.randomUUID();

        Wave first = fixtures.release(place, request);
        Wave again = fixtures.release(place, request);

        assertThat(again.reference()).isEqualTo(first.reference());
        assertThat(waves(place)).hasSize(1);
    }

    @Test
    void refusesARequestThatHasReleasedAnotherSite() {
        Place one = WaveFixtures.place(State.FALLBACK);
        Place other = WaveFixtures.place(State.FALLBACK);
        fixtures.open(one, 1);
        fixtures.capacity(one, 1, CapacityUnit.LINE);
        UUID request = UUID.randomUUID();
        fixtures.release(one, request);

        assertThatThrownBy(() -> fixtures.release(other, request)).satisfies(refusal("wave.refused.request"));
    }

    @Test
    void sharesNoShipmentBetweenFourReleasesAtOnceAndKeepsTheCapacityOfThirty() throws Exception {
        Place place = WaveFixtures.place(State.FALLBACK);
        List<String> ranked = fixtures.open(place, 40);
        fixtures.capacity(place, 30, CapacityUnit.LINE);
        UUID request = UUID.randomUUID();

        List<String> outcomes = atOnce(
                () -> outcome(place, request),
                () -> outcome(place, request),
                () -> outcome(place, UUID.randomUUID()),
                () -> outcome(place, UUID.randomUUID()));

        assertThat(waves(place).stream().flatMap(wave -> references(wave).stream()))
                .containsExactlyElementsOf(ranked.subList(0, 30));
        assertThat(outcomes).contains("wave.refused.used-up");
    }

    @Test
    void refusesWithWordsWithoutCapacityWithoutOrdersAndOutsideFallback() {
        Place declared = WaveFixtures.place(State.DECLARED);
        Place recovering = WaveFixtures.place(State.RECOVERY);
        Place unset = WaveFixtures.place(State.FALLBACK);
        Place empty = WaveFixtures.place(State.FALLBACK);
        fixtures.held(empty, 0, 0);
        fixtures.capacity(empty, 5, CapacityUnit.LINE);

        assertThatThrownBy(() -> fixtures.release(declared)).satisfies(refusal("wave.refused.state"));
        assertThatThrownBy(() -> fixtures.release(recovering)).satisfies(refusal("wave.refused.state"));
        assertThatThrownBy(() -> fixtures.release(unset)).satisfies(refusal("wave.refused.no-capacity"));
        assertThatThrownBy(() -> fixtures.release(empty)).satisfies(refusal("wave.refused.nothing-open"));
    }

    @Test
    void refusesACapacityBelowZeroAnUnknownSiteAndAnotherUnitAfterTheFirstWave() {
        Place place = WaveFixtures.place(State.FALLBACK);

        assertThatThrownBy(() -> fixtures.capacity(place, 5, CapacityUnit.LINE))
                .satisfies(refusal("wave.refused.site"));
        fixtures.open(place, 2);
        assertThatThrownBy(() -> fixtures.capacity(place, -1, CapacityUnit.LINE))
                .satisfies(refusal("wave.refused.amount"));
        fixtures.capacity(place, 1, CapacityUnit.LINE);
        fixtures.release(place);
        assertThatThrownBy(() -> fixtures.capacity(place, 9, CapacityUnit.PACKAGE))
                .satisfies(refusal("wave.refused.unit"));
    }

    @Test
    void printsOnePickSheetAndADispatchNoteForEachOfThreeShipments() {
        Place place = WaveFixtures.place(State.FALLBACK);
        List<String> ranked = fixtures.open(place, 3);
        fixtures.capacity(place, 3, CapacityUnit.LINE);

        Wave wave = fixtures.release(place);

        assertThat(papers.of(wave.reference()))
                .extracting(PaperRegister.Paper::form)
                .containsOnly("tsunagi/pick-sheet");
        await().atMost(30, SECONDS).untilAsserted(() -> {
            Wave prepared = As.coordinator(() -> reading.find(wave.reference()).orElseThrow());
            assertThat(prepared.preparedAt()).isNotNull();
        });
        assertThat(ranked)
                .allSatisfy(shipment -> assertThat(papers.of(shipment)).isNotEmpty());
        Preparation.Progress progress =
                As.coordinator(() -> reading.overview(wave).progress());
        assertThat(progress).isEqualTo(new Preparation.Progress(3, 3, 3, 0));
    }

    private String outcome(Place place, UUID request) {
        try {
            return fixtures.release(place, request).reference();
        } catch (Refused refused) {
            return refused.refusals().get(0).message();
        }
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.length);
        try {
            return threads.invokeAll(List.of(work)).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Wave> waves(Place place) {
        return As.coordinator(() -> waves.of(place.disruption().reference())).stream()
                .sorted(java.util.Comparator.comparing(Wave::releasedAt))
                .toList();
    }

    private List<String> references(Wave wave) {
        return As.coordinator(() -> waves.lines(wave.id(), null, 0, 500)).stream()
                .map(line -> line.shipment().reference())
                .toList();
    }

    private ShipmentStatus status(String shipment) {
        return As.coordinator(() -> shipments.find(shipment).orElseThrow().status());
    }

    private static java.util.function.Consumer<Throwable> refusal(String message) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::message)
                                .containsExactly(message));
    }
}
