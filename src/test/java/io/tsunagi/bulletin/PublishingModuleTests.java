package io.tsunagi.bulletin;

import static io.tsunagi.bulletin.BulletinFixtures.publisher;
import static io.tsunagi.bulletin.BulletinFixtures.words;
import static io.tsunagi.bulletin.BulletinFixtures.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.bulletin.domain.Boxes;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.BulletinState;
import io.tsunagi.bulletin.domain.FanOut;
import io.tsunagi.bulletin.domain.PublishBulletin;
import io.tsunagi.bulletin.domain.ReadBulletins;
import io.tsunagi.bulletin.domain.Recipient.Languages;
import io.tsunagi.bulletin.domain.SubmitBulletin;
import io.tsunagi.bulletin.domain.WriteBulletin;
import io.tsunagi.disruption.NextPromise;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TsunagiTest
class PublishingModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    WriteBulletin writing;

    @Autowired
    SubmitBulletin submitting;

    @Autowired
    PublishBulletin publishing;

    @Autowired
    FanOut fanOut;

    @Autowired
    ReadBulletins reading;

    @Autowired
    PublishedBulletins published;

    @Autowired
    NextPromise promise;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    private BulletinFixtures fixtures;
    private String disruption;

    @BeforeEach
    void disruption() {
        fixtures = new BulletinFixtures(context);
        disruption = fixtures.disruption();
    }

    @Test
    void whoeverWroteItCannotPublishIt() {
        Bulletin submitted = fixtures.submitted(disruption, words());

        assertThatThrownBy(() -> writer(() -> publishing.publish(submitted.reference(), submitted.version())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("bulletin.refused.second-person");
        assertThat(fixtures.publish(submitted).number()).isEqualTo(1);
    }

    @Test
    void databaseRefusesThatWriterAndPublisherAreOne() {
        Bulletin submitted = fixtures.submitted(disruption, words());

        assertThatThrownBy(() -> RowScope.asHouse(
                        () -> jdbc.sql("""
                                update bulletin.bulletins
                                set state = 'PUBLISHED', number = 1, published_by = written_by, published_at = written_at
                                where reference = ?
                                """).param(submitted.reference()).update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("bulletins_second_person_ck");
    }

    @Test
    void handingOverNamesEveryEmptyBoxOfBothLanguages() {
        Boxes japaneseOnly = new Boxes("停止中", "", "なし", "", "確認中", " ", null, null, null, null);
        Bulletin draft = fixtures.draft(disruption, japaneseOnly);

        Refused refused = catchThrowableOfType(Refused.class, () -> writer(() -> submitting.submit(draft.reference())));

        assertThat(refused.refusals())
                .extracting(Refusal::field)
                .containsExactly("impactEn", "changedEn", "actionEn", "nextUpdateAt");
        assertThat(reading.one(draft.reference()).state()).isEqualTo(BulletinState.DRAFT);
    }

    @Test
    void publishingTwiceGivesOneNumberAndOneCopyPerAddress() {
        fixtures.recipient(disruption, Languages.JA);
        fixtures.recipient(disruption, Languages.EN);
        Bulletin submitted = fixtures.submitted(disruption, words());

        Bulletin first = fixtures.publish(submitted);
        Bulletin second = fixtures.publish(submitted);
        publisher(() -> {
            fanOut.of(submitted.reference());
            return true;
        });

        assertThat(second.number()).isEqualTo(first.number()).isEqualTo(1);
        assertThat(second.publishedAt()).isEqualTo(first.publishedAt());
        assertThat(writer(() -> reading.copies(submitted.reference()))).hasSize(2);
        assertThat(published.of(disruption)).hasSize(1);
        assertThat(audit.of(submitted.reference()))
                .filteredOn(entry -> entry.change().action().equals("bulletin.published"))
                .hasSize(1);
    }

    @Test
    void eightPublishedAtOnceAreNumberedOneToEightWithoutGapWhateverIsRefusedBetween() throws Exception {
        List<Bulletin> submitted = IntStream.range(0, 8)
                .mapToObj(index -> fixtures.submitted(disruption, words()))
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<?>> running = new ArrayList<>();
        for (Bulletin one : submitted) {
            running.add(pool.submit(() -> fixtures.publish(one)));
            running.add(pool.submit(() -> catchThrowableOfType(
                    Refused.class, () -> publisher(() -> publishing.publish(one.reference(), one.version() + 1)))));
        }
        for (Future<?> one : running) {
            one.get();
        }
        pool.shutdown();

        assertThat(published.of(disruption))
                .extracting(PublishedBulletins.PublishedBulletin::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void formSentTwiceMakesOneDraft() {
        WriteBulletin.Draft draft = new WriteBulletin.Draft(UUID.randomUUID(), disruption, null, words());

        String first = writer(() -> writing.draft(draft)).reference();
        String second = writer(() -> writing.draft(draft)).reference();

        assertThat(second).isEqualTo(first);
        assertThat(reading.all(disruption)).hasSize(1);
    }

    @Test
    void everyVersionStaysAndTheSecondPersonPublishesTheOneThatWasRead() {
        Bulletin draft = fixtures.draft(disruption, words());
        Boxes better =
                new Boxes("出荷停止", "Stopped", "なし", "None", "確認", "Checking", words().nextUpdateAt(), null, null, null);
        writer(() -> writing.rewrite(draft.reference(), 1, better));
        Bulletin submitted = writer(() -> submitting.submit(draft.reference()));

        assertThat(reading.versions(draft.reference())).hasSize(2);
        assertThatThrownBy(() -> publisher(() -> publishing.publish(draft.reference(), 1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("bulletin.refused.changed-meanwhile");
        assertThat(fixtures.publish(submitted).boxes().impactJa()).isEqualTo("出荷停止");
        assertThatThrownBy(() -> writer(() -> writing.rewrite(draft.reference(), 2, words())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> RowScope.asHouse(() ->
                        jdbc.sql("update bulletin.versions set impact_ja = 'x'").update()))
                .hasStackTraceContaining("permission denied for table versions");
    }

    @Test
    void correctionIsAFurtherNumberThatNamesTheEarlierOne() {
        Bulletin first = fixtures.published(disruption);
        Bulletin draft = fixtures.draft(disruption, words(), first.reference());
        Bulletin submitted = writer(() -> submitting.submit(draft.reference()));

        Bulletin correction = fixtures.publish(submitted);

        assertThat(correction.number()).isEqualTo(2);
        assertThat(correction.correctsNumber()).isEqualTo(1);
        assertThat(published.of(disruption).get(1).corrects()).isEqualTo(1);
    }

    @Test
    void bulletinOfAnotherDisruptionCannotBeCorrectedHere() {
        Bulletin elsewhere = fixtures.published(fixtures.disruption());

        assertThatThrownBy(() -> fixtures.draft(disruption, words(), elsewhere.reference()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("bulletin.refused.corrects");
    }

    @Test
    void withdrawnBeforePublishingTakesNoNumberAndPublishedOnesCannotBeWithdrawn() {
        Bulletin given = fixtures.submitted(disruption, words());
        writer(() -> submitting.withdraw(given.reference()));
        Bulletin kept = fixtures.published(disruption);

        assertThat(kept.number()).isEqualTo(1);
        assertThatThrownBy(() -> writer(() -> submitting.withdraw(kept.reference())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("bulletin.refused.already-public");
    }

    @Test
    void newestBulletinMakesThePromiseAndGivenBackOnesMakeNone() {
        assertThat(promise.nextUpdate(disruption)).isEmpty();
        Bulletin first = fixtures.published(disruption);
        Bulletin second = fixtures.submitted(disruption, words());
        publisher(() -> submitting.giveBack(second.reference(), "数字が違います"));

        assertThat(promise.nextUpdate(disruption)).contains(first.boxes().nextUpdateAt());
        assertThat(reading.one(second.reference()).remark()).isEqualTo("数字が違います");
    }
}
