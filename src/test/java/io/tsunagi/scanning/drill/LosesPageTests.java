package io.tsunagi.scanning.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.OnStage;
import io.tsunagi.drill.PutsIn.Answer;
import io.tsunagi.drill.Stage;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperBundle;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.PaperScans;
import io.tsunagi.paper.PaperScans.Missing;
import io.tsunagi.paper.Prints;
import io.tsunagi.scanning.domain.ScanFile;
import io.tsunagi.scanning.domain.ScanFiles;
import io.tsunagi.scanning.domain.TakeIn;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A stack comes back without one of its sheets; people find out which, or give it a fate as if it were there. */
@TsunagiTest
class LosesPageTests {

    private static final AtomicInteger NUMBER = new AtomicInteger(61_000);

    @Autowired
    PaperPress press;

    @Autowired
    PaperRegister register;

    @Autowired
    PaperScans scans;

    @Autowired
    PaperBundle bundle;

    @Autowired
    TakeIn taking;

    @Autowired
    ScanFiles files;

    @Autowired
    Scenarios scenarios;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final String disruption = Prints.reference("D", NUMBER.incrementAndGet());

    @Test
    void theReaderFindsEverySheetOfTheStackButOne() {
        printed();
        String second = printed();
        String lost = printed();

        Stage stage = stage();
        String key = putIn(stage);

        assertThat(putIn(stage)).as("the same surprise again").isEqualTo(key);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> files.find(key).orElseThrow().end() != null);
        ScanFile file = files.find(key).orElseThrow();
        assertThat(file.name()).doesNotContain(lost).contains("ほか2件");
        assertThat(signedCopiesNotBack()).containsExactly(lost);
        assertThat(scans.of(second, 1)).hasSize(1);
        assertThat(answer(key)).isEqualTo(Answer.OPEN);
    }

    @Test
    void twoPeopleWhoSayThatTheNumberIsLostAreRight() {
        printed();
        String lost = printed();
        String key = putIn(stage());

        As.coordinator(() -> dispose(lost, Disposition.LOST_CONFIRMED));
        assertThat(answer(key)).as("one person's word").isEqualTo(Answer.OPEN);
        As.manager(() -> dispose(lost, Disposition.LOST_CONFIRMED));

        assertThat(answer(key)).isEqualTo(Answer.RIGHT);
    }

    @Test
    void whoGivesItAFateAsIfItWereThereFellForIt() {
        printed();
        String lost = printed();
        String key = putIn(stage());

        As.coordinator(() -> dispose(lost, Disposition.RE_KEYED));

        assertThat(answer(key)).isEqualTo(Answer.WRONG);
        putAway(key);
        assertThat(answer(key)).as("what people did stays").isEqualTo(Answer.WRONG);
    }

    @Test
    void colleaguesPutItAwayAndDoNothingTwice() {
        String there = printed();
        printed();
        String key = putIn(stage());

        putAway(key);
        putAway(key);

        assertThat(answer(key)).isEqualTo(Answer.RIGHT);
        assertThat(signedCopiesNotBack()).as("others are left alone").contains(there);
    }

    @Test
    void nobodyHasTheSheetInHandUntilItsLossIsConfirmed() {
        printed();
        String lost = printed();
        Stage stage =
                OnStage.with(stage(), List.of(OnStage.inject(InjectKind.LOST_PAGE, clock.instant())), clock.instant());
        assertThat(inHouse(() -> losing().papers(stage))).isEmpty();

        String key = putIn(stage);

        assertThat(inHouse(() -> losing().papers(stage))).containsExactly(lost);
        putAway(key);
        assertThat(inHouse(() -> losing().papers(stage))).isEmpty();
    }

    @Test
    void aHouseWithoutAStackSaysWhyNothingCanBeMissing() {
        printed();
        assertThatThrownBy(() -> putIn(stage()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusals().get(0).message()).isEqualTo("drill.put-in.no-stack"));
    }

    /** Prints a dispatch note and answers its last copy, which comes back. */
    private String printed() {
        List<String> copies = As.coordinator(() -> press.print(Prints.order(
                        "tsunagi/dispatch-note", Prints.reference("S", NUMBER.incrementAndGet()), disruption)))
                .papers();
        return copies.get(copies.size() - 1);
    }

    private List<String> signedCopiesNotBack() {
        return scans.missing(List.of(), disruption, 100).stream()
                .map(Missing::paper)
                .filter(paper -> disruption.equals(paper.disruption()))
                .filter(paper -> paper.copy().startsWith("3/3"))
                .map(PaperRegister.Paper::reference)
                .toList();
    }

    private Boolean dispose(String paper, Disposition fate) {
        register.dispose(paper, fate, "車両と棚を探した");
        return true;
    }

    private Stage stage() {
        return OnStage.of(scenarios, "P", disruption, clock.instant());
    }

    private String putIn(Stage stage) {
        return inHouse(() -> losing().putIn(OnStage.inject(InjectKind.LOST_PAGE, clock.instant()), stage));
    }

    private Answer answer(String key) {
        return inHouse(() -> losing().answer(key, clock.instant(), stage()));
    }

    private void putAway(String key) {
        inHouse(() -> {
            losing().putAway(key, stage());
            return key;
        });
    }

    private LosesPage losing() {
        return new LosesPage(new StackOfDrill(scans, register, bundle), taking, files, register, OnStage.colleagues());
    }

    private <T> T inHouse(Supplier<T> work) {
        return RowScope.asHouse(() -> transaction.execute(status -> work.get()));
    }
}
