package io.tsunagi.scanning.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.OnStage;
import io.tsunagi.drill.PutsIn.Answer;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Stage;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.scanning.Returned;
import io.tsunagi.scanning.domain.DecidePage;
import io.tsunagi.scanning.domain.PageState;
import io.tsunagi.scanning.domain.PageStore;
import io.tsunagi.scanning.domain.ScanFiles;
import io.tsunagi.scanning.domain.ScannedPage;
import io.tsunagi.scanning.domain.TakeMail;
import io.tsunagi.scanning.domain.WaitReason;
import io.tsunagi.storage.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A page that nobody can read: its sender is asked, or somebody guesses. */
@TsunagiTest
class SendsBadPageTests {

    @Autowired
    TakeMail mails;

    @Autowired
    ScanFiles files;

    @Autowired
    PageStore pages;

    @Autowired
    DecidePage deciding;

    @Autowired
    PaperPress press;

    @Autowired
    Scenarios scenarios;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Stage stage;

    @BeforeEach
    void ofItsOwn() {
        stage = OnStage.of(scenarios, "P", null, clock.instant());
    }

    @Test
    void nothingIsReadOnThePageAndWhoAsksTheSenderIsRight() {
        String key = putIn();
        assertThat(answer(key)).isEqualTo(Answer.OPEN);
        ScannedPage page = read(key);

        assertThat(putIn()).as("the same surprise again").isEqualTo(key);
        assertThat(page.reason()).isEqualTo(WaitReason.NO_CODE);
        assertThat(page.state()).isEqualTo(PageState.WAITING);
        assertThat(files.find(key).orElseThrow().sender()).isEqualTo("FAX 00-0000-0002");
        As.coordinator(() -> deciding.unreadable(page.id(), "佐藤様に電話、再送"));

        assertThat(answer(key)).isEqualTo(Answer.RIGHT);
    }

    @Test
    void whoLaysItBesideASheetHasGuessed() {
        String key = putIn();
        ScannedPage page = read(key);
        String sheet = Returned.sheet(press, 63).papers().get(0);

        As.coordinator(() -> deciding.place(page.id(), sheet, 1, false));

        assertThat(answer(key)).isEqualTo(Answer.WRONG);
    }

    @Test
    void puttingItAsideWithoutAskingIsNoAnswer() {
        String key = putIn();
        ScannedPage page = read(key);

        As.coordinator(() -> deciding.setAside(page.id()));

        assertThat(answer(key)).isEqualTo(Answer.OPEN);
    }

    @Test
    void colleaguesAskTheSenderInTheEnd() {
        String key = putIn();
        putAway(key);
        ScannedPage page = read(key);
        putAway(key);
        putAway(key);

        assertThat(answer(key)).isEqualTo(Answer.RIGHT);
        assertThat(pages.find(page.id()).orElseThrow().decidedBy()).isEqualTo("drill-coordinator");
    }

    @Test
    void theEveningAsksForWhatWasReadTooLate() {
        stage = OnStage.with(stage, List.of(OnStage.inject(InjectKind.ILLEGIBLE_PAGE, stage.now())), stage.now());
        String key = inHouse(() -> bad().putIn(stage.scenario().injects().get(0), stage));
        ScannedPage page = read(key);

        evening(stage.now());
        assertThat(pages.find(page.id()).orElseThrow().state())
                .as("people have time left")
                .isEqualTo(PageState.WAITING);
        evening(stage.now().plus(Duration.ofDays(1)));
        assertThat(pages.find(page.id()).orElseThrow().state()).isEqualTo(PageState.UNREADABLE);
    }

    private void evening(Instant now) {
        Stage then = OnStage.with(stage, stage.scenario().injects(), now);
        inHouse(() -> {
            bad().play(then);
            return true;
        });
    }

    private ScannedPage read(String file) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> files.find(file).orElseThrow().end() != null);
        return pages.ofFile(file).get(0);
    }

    private String putIn() {
        Scenario.Inject inject = OnStage.inject(InjectKind.ILLEGIBLE_PAGE, clock.instant());
        return inHouse(() -> bad().putIn(inject, stage));
    }

    private Answer answer(String key) {
        return inHouse(() -> bad().answer(key, clock.instant(), stage));
    }

    private void putAway(String key) {
        inHouse(() -> {
            bad().putAway(key, stage);
            return key;
        });
    }

    private SendsBadPage bad() {
        return new SendsBadPage(new FaxMachine(mails, files, pages, deciding), pages, deciding, OnStage.colleagues());
    }

    private <T> T inHouse(Supplier<T> work) {
        return RowScope.asHouse(() -> transaction.execute(status -> work.get()));
    }
}
