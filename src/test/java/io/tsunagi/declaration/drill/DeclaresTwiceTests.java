package io.tsunagi.declaration.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.RegimeDoubts;
import io.tsunagi.declaration.domain.AcceptDeclaration;
import io.tsunagi.declaration.domain.CloseDeclaration;
import io.tsunagi.declaration.domain.Declarations;
import io.tsunagi.declaration.domain.EditDraft;
import io.tsunagi.declaration.domain.ExamineDeclaration;
import io.tsunagi.declaration.domain.FreezeCases;
import io.tsunagi.declaration.domain.LodgeDeclaration;
import io.tsunagi.declaration.domain.PaperDeclaration;
import io.tsunagi.declaration.domain.PayDuties;
import io.tsunagi.declaration.domain.PrintDeclaration;
import io.tsunagi.declaration.domain.ReleaseDeclaration;
import io.tsunagi.declaration.domain.TakeCase;
import io.tsunagi.declaration.domain.WithdrawDeclaration;
import io.tsunagi.declaration.domain.WithdrawTwin;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.domain.RecordSystemUp;
import io.tsunagi.drill.InjectKind;
import io.tsunagi.drill.OnStage;
import io.tsunagi.drill.PutsIn.Answer;
import io.tsunagi.drill.Stage;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.storage.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Goods that are declared in two regimes: people keep one, or carry both to the end. */
@TsunagiTest
class DeclaresTwiceTests {

    @Autowired
    DeclarationCases cases;

    @Autowired
    ApplicationContext application;

    @Autowired
    Scenarios scenarios;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Outage outage;
    Stage stage;
    Instant since;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
        since = clock.instant();
        String partner = RowScope.asHouse(() -> bean(SupplyChainMap.class).partners().stream()
                .filter(one -> one.id().equals(outage.partner()))
                .findFirst()
                .orElseThrow()
                .code());
        stage = OnStage.of(scenarios, partner, outage.disruption(), since);
    }

    @Test
    void aDeclarationOnPaperIsHeardToBeAcceptedElectronically() {
        String paper = cases.printed(outage);

        assertThat(putIn()).isEqualTo(paper);
        assertThat(putIn()).as("the same surprise again").isEqualTo(paper);
        assertThat(read(paper).twinPending()).isTrue();
        assertThat(answer(paper)).isEqualTo(Answer.OPEN);
    }

    @Test
    void withoutPaperAColleagueDraftsSome() {
        String paper = putIn();

        assertThat(putIn()).isEqualTo(paper);
        assertThat(read(paper).state()).isEqualTo(DeclarationState.PRINTED);
        assertThat(read(paper).twinPending()).isTrue();
    }

    @Test
    void withdrawingTheElectronicOneIsRight() {
        cases.printed(outage);
        String paper = putIn();

        As.broker(() -> bean(WithdrawTwin.class).withdraw(paper, cases.justNow(), "受付票 21"));

        assertThat(answer(paper)).isEqualTo(Answer.RIGHT);
    }

    @Test
    void withdrawingThePaperIsRightToo() {
        cases.accepted(outage);
        String paper = putIn();

        As.broker(() -> bean(WithdrawDeclaration.class).withdraw(paper, "電子を残す", "税関 山田氏 電話"));

        assertThat(answer(paper)).isEqualTo(Answer.RIGHT);
    }

    @Test
    void aPermitOnPaperWhileTheElectronicOneLivesIsWrong() {
        cases.accepted(outage);
        String paper = putIn();

        As.broker(() -> {
            bean(PayDuties.class).pay(paper, cases.justNow(), new PayDuties.Payment("N-1", "R-1", "290,900", ""));
            bean(ReleaseDeclaration.class).release(paper, cases.justNow(), "P-1", "PAPER", "");
        });

        assertThat(answer(paper)).isEqualTo(Answer.WRONG);
        day(since);
        assertThat(read(paper).twinPending()).as("people have time left").isTrue();
        day(since.minus(Duration.ofDays(1)));
        assertThat(read(paper).twinPending()).as("a colleague helps out").isFalse();
    }

    /** The daily work, when it was put in at that time. */
    private void day(Instant put) {
        Stage then = OnStage.with(now(), List.of(OnStage.inject(InjectKind.REGIME_CONFLICT, put)), clock.instant());
        inHouse(() -> {
            twice().play(then);
            return true;
        });
    }

    @Test
    void aPermitFromBeforeIsNobodysFault() {
        cases.released(outage);
        since = clock.instant();
        String paper = putIn();

        assertThat(answer(paper)).isEqualTo(Answer.OPEN);
        putAway(paper);
        assertThat(answer(paper)).isEqualTo(Answer.RIGHT);
    }

    @Test
    void colleaguesLeaveItAloneUntilItIsPutAwayAndThenBringItOn() {
        String paper = putIn();
        bringOn();
        assertThat(read(paper).state()).isEqualTo(DeclarationState.PRINTED);

        putAway(paper);
        putAway(paper);
        bringOn();
        assertThat(read(paper).state()).isEqualTo(DeclarationState.RELEASED);
        As.manager(() -> bean(RecordSystemUp.class).record(outage.disruption(), clock.instant(), clock.instant()));
        bringOn();
        assertThat(read(paper).state()).isEqualTo(DeclarationState.CLOSED);
    }

    @Test
    void afterTheFallbackAHouseWithoutPaperSaysWhy() {
        As.manager(() -> bean(RecordSystemUp.class).record(outage.disruption(), clock.instant(), clock.instant()));

        assertThatThrownBy(this::putIn).hasMessageContaining("drill.put-in.no-declaration");
    }

    private String putIn() {
        return inHouse(() -> twice().putIn(OnStage.inject(InjectKind.REGIME_CONFLICT, since), stage));
    }

    private Answer answer(String key) {
        return inHouse(() -> twice().answer(key, since, stage));
    }

    private void putAway(String key) {
        inHouse(() -> {
            twice().putAway(key, now());
            return key;
        });
    }

    private void bringOn() {
        OnStage.colleagues().as("broker", () -> paper().bringOn(now()));
    }

    private Stage now() {
        return new Stage(
                stage.key(),
                stage.scenario(),
                stage.partner(),
                stage.system(),
                stage.sites(),
                stage.orders(),
                stage.disruption(),
                since,
                clock.instant());
    }

    private PaperDeclaration read(String reference) {
        return inHouse(() -> bean(Declarations.class).find(reference).orElseThrow());
    }

    private <T> T inHouse(Supplier<T> work) {
        return RowScope.asHouse(() -> transaction.execute(status -> work.get()));
    }

    private DeclaresTwice twice() {
        return new DeclaresTwice(
                paper(),
                bean(Declarations.class),
                bean(RegimeDoubts.class),
                bean(FreezeCases.class),
                bean(WithdrawTwin.class),
                bean(Disruptions.class),
                OnStage.colleagues());
    }

    private PaperOfDrill paper() {
        return new PaperOfDrill(
                bean(SupplyChainMap.class),
                bean(Disruptions.class),
                bean(Declarations.class),
                bean(PaperRegister.class),
                OnStage.colleagues(),
                new PaperOfDrill.Acts(
                        bean(TakeCase.class),
                        bean(EditDraft.class),
                        bean(ExamineDeclaration.class),
                        bean(PrintDeclaration.class),
                        bean(LodgeDeclaration.class),
                        bean(AcceptDeclaration.class),
                        bean(PayDuties.class),
                        bean(ReleaseDeclaration.class),
                        bean(CloseDeclaration.class)));
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
