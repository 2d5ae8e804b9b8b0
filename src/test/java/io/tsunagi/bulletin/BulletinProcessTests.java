package io.tsunagi.bulletin;

import static io.tsunagi.bulletin.BulletinFixtures.publisher;
import static io.tsunagi.bulletin.BulletinFixtures.words;
import static io.tsunagi.bulletin.BulletinFixtures.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.ChaseDelivery;
import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.bulletin.domain.Outbox;
import io.tsunagi.bulletin.domain.ReadBulletins;
import io.tsunagi.bulletin.domain.Recipient.Languages;
import io.tsunagi.bulletin.domain.SubmitBulletin;
import io.tsunagi.disruption.domain.ApproveFallback;
import io.tsunagi.disruption.domain.CloseDisruption;
import io.tsunagi.disruption.domain.RecordSystemUp;
import io.tsunagi.storage.RowScope;
import io.tsunagi.workflow.WorkItems;
import io.tsunagi.workflow.WorkItems.WorkItem;
import io.tsunagi.workflow.Workflows;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The process over each of its ends and timers. */
@TsunagiTest
class BulletinProcessTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    ApplicationContext context;

    @Autowired
    Workflows workflows;

    @Autowired
    WorkItems workItems;

    @Autowired
    SubmitBulletin submitting;

    @Autowired
    ChaseDelivery chasing;

    @Autowired
    Outbox outbox;

    @Autowired
    ReadBulletins reading;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

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
    void givenBackReturnsToTheWriterAndWithdrawnEndsThere() {
        Bulletin bulletin = fixtures.submitted(disruption, words());
        awaitWork(bulletin, "UserTask_ApproveBulletin");
        publisher(() -> submitting.giveBack(bulletin.reference(), "数字が違います"));
        awaitWork(bulletin, "UserTask_WriteBulletin");

        writer(() -> submitting.withdraw(bulletin.reference()));
        writer(() -> submitting.withdraw(bulletin.reference()));

        awaitPassed(bulletin, "EndEvent_Withdrawn");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(workflows.tokens(bulletin.reference())).isEmpty());
        assertThat(workItems.of(bulletin.reference())).isEmpty();
    }

    @Test
    void deliveredAtOnceAndANewerBulletinEndsThePromiseBeforeItIsDue() {
        fixtures.recipient(disruption, Languages.JA);
        Bulletin first = fixtures.published(disruption);
        awaitPassed(first, "EndEvent_Delivered");
        awaitToken(first, "Timer_NextUpdateDue");

        fixtures.published(disruption);

        awaitPassed(first, "EndEvent_PromiseEnded");
        assertThat(workflows.tokens(first.reference())).isEmpty();
    }

    @Test
    void promisedTimePutsTheNextBulletinIntoTheListUntilItIsOut() {
        Instant due = Instant.now().plusSeconds(4);
        Bulletin first = fixtures.publish(fixtures.submitted(disruption, words(due)));
        awaitWork(first, "UserTask_WriteNextBulletin");
        assertThat(workItems.of(first.reference())).extracting(WorkItem::lane).containsExactly("manager");

        fixtures.published(disruption);

        awaitPassed(first, "EndEvent_NextWritten");
        awaitPassed(first, "EndEvent_PromiseEnded");
        assertThat(workItems.of(first.reference())).isEmpty();
    }

    @Test
    void undeliveredCopyComesToAManagerAndToldByPhoneEndsTheDelivery() {
        Bulletin bulletin = publishedButRefusedByTheMailServer();
        fire(bulletin, "Timer_Undelivered");
        awaitWork(bulletin, "UserTask_ChaseUndelivered");

        UUID copy = copy(bulletin).id();
        writer(() -> chasing.phoned(copy));
        writer(() -> chasing.phoned(copy));

        awaitPassed(bulletin, "EndEvent_Delivered");
        assertThat(copy(bulletin).doneBy()).isEqualTo(BulletinFixtures.WRITER);
        assertThat(workItems.of(bulletin.reference())).isEmpty();
    }

    @Test
    void chaseThatIsOverdueIsDoneByWhoeverReachedTheLastRecipient() {
        Bulletin bulletin = publishedButRefusedByTheMailServer();
        RowScope.asHouse(() -> jdbc.sql(
                        "update bulletin.bulletins set published_at = now() - interval '16 minutes' where reference = ?")
                .param(bulletin.reference())
                .update());
        fire(bulletin, "Timer_Undelivered");
        awaitWork(bulletin, "UserTask_ChaseUndelivered");

        UUID copy = copy(bulletin).id();
        writer(() -> chasing.again(copy));

        awaitPassed(bulletin, "EndEvent_EverybodyTold");
        awaitPassed(bulletin, "EndEvent_Delivered");
        assertThat(copy(bulletin).state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void lastBulletinOfADisruptionThatIsOverPromisesNothing() {
        String falseAlarm = fixtures.declared();
        publisher(done(() -> context.getBean(ApproveFallback.class).rejectAsFalseAlarm(falseAlarm, "画面の不具合のみ")));

        Bulletin last = fixtures.publish(fixtures.submitted(falseAlarm, words(null)));

        awaitPassed(last, "EndEvent_LastBulletin");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(workflows.tokens(last.reference())).isEmpty());
    }

    @Test
    void closingTheDisruptionEndsThePromise() {
        Bulletin bulletin = fixtures.published(disruption);
        awaitToken(bulletin, "Timer_NextUpdateDue");
        Instant now = Instant.now();

        publisher(done(() -> context.getBean(RecordSystemUp.class).record(disruption, now, now)));
        publisher(done(() -> context.getBean(CloseDisruption.class).close(disruption)));

        awaitPassed(bulletin, "EndEvent_PromiseEnded");
        assertThat(workflows.tokens(bulletin.reference())).isEmpty();
    }

    @Test
    void falseAlarmEndsThePromiseOfWhatWasWrittenTooEarly() {
        String declared = fixtures.declared();
        Bulletin early = fixtures.published(declared);
        awaitToken(early, "Timer_NextUpdateDue");

        publisher(done(() -> context.getBean(ApproveFallback.class).rejectAsFalseAlarm(declared, "画面の不具合のみ")));

        awaitPassed(early, "EndEvent_PromiseEnded");
    }

    private Bulletin publishedButRefusedByTheMailServer() {
        fixtures.recipient(disruption, Languages.JA);
        Bulletin submitted = fixtures.submitted(disruption, words());
        publisher(() -> transaction.execute(status -> {
            Bulletin bulletin = fixtures.publish(submitted);
            for (Delivery copy : outbox.of(bulletin.reference())) {
                outbox.mark(
                        copy.id(),
                        new Outbox.Mark(Delivery.State.FAILED, 5, Instant.now(), "550 refused", "", null, null));
            }
            return bulletin;
        }));
        return submitted;
    }

    private Delivery copy(Bulletin bulletin) {
        return writer(() -> reading.copies(bulletin.reference())).get(0);
    }

    private void fire(Bulletin bulletin, String timer) {
        awaitToken(bulletin, timer);
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(bulletin.reference())
                .singleResult()
                .getId();
        RowScope.asHouse(() -> management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult()
                .getId()));
    }

    private void awaitWork(Bulletin bulletin, String step) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(workItems.of(bulletin.reference()))
                        .extracting(WorkItem::step)
                        .contains(step));
    }

    private void awaitToken(Bulletin bulletin, String step) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(workflows.tokens(bulletin.reference()))
                        .extracting(Workflows.Token::step)
                        .contains(step));
    }

    private void awaitPassed(Bulletin bulletin, String step) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(workflows.passed(bulletin.reference())).contains(step));
    }

    private static Supplier<Boolean> done(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }
}
