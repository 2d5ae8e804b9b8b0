package io.tsunagi.declaration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.DeclarationFixtures;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.domain.Matter.Kind;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes up beside the straight way of a declaration, and what it holds up until it is settled. */
@TsunagiTest
class MatterModuleTests {

    @Autowired
    DeclarationCases cases;

    @Autowired
    HandleMatters matters;

    @Autowired
    LodgeDeclaration lodging;

    @Autowired
    PayDuties paying;

    @Autowired
    ReleaseDeclaration releasing;

    @Autowired
    RefuseDeclaration refusing;

    @Autowired
    WithdrawDeclaration withdrawing;

    @Autowired
    Reading reading;

    @Autowired
    JdbcClient jdbc;

    Outage outage;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
    }

    @ParameterizedTest
    @EnumSource(names = {"QUERY", "INSPECTION"})
    void nothingIsReleasedWhileCustomsWaits(Kind kind) {
        String reference = cases.accepted(outage);
        As.broker(() -> paying.pay(reference, cases.justNow(), new PayDuties.Payment("N-1", "R-1", "290,900", "")));
        int number = raise(reference, kind);

        assertThatThrownBy(() -> As.broker(() -> releasing.release(reference, cases.justNow(), "P-1", "PAPER", "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("matter-open." + kind);

        settle(reference, number, DeclarationFixtures.words(kind.settle()));
        As.broker(() -> releasing.release(reference, cases.justNow(), "P-1", "PAPER", ""));
        assertThat(state(reference)).isEqualTo(DeclarationState.RELEASED);
    }

    @Test
    void nothingIsLodgedBeforeTheOutOfHoursNoticeIsIn() {
        String reference = cases.printed(outage);
        int number = raise(reference, Kind.OUT_OF_HOURS);

        assertThatThrownBy(() -> As.broker(() -> lodging.lodge(reference, cases.justNow(), "1A-00", "見本 花子")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("matter-open.OUT_OF_HOURS");

        settle(reference, number, Map.of("office", "1A-00"));
        As.broker(() -> lodging.lodge(reference, cases.justNow(), "1A-00", "見本 花子"));
        assertThat(state(reference)).isEqualTo(DeclarationState.LODGED);
    }

    @Test
    void aMissingExaminerComesUpOnlyWhileExaminationWaitsAndIsSettledByAManagerAlone() {
        String draft = cases.drafted(outage, LastConfirmed.NOT_SENT);
        assertThatThrownBy(() -> raise(draft, Kind.NO_EXAMINER)).hasMessageContaining("matter-state");

        String submitted = cases.submitted(outage);
        int number = raise(submitted, Kind.NO_EXAMINER);
        Map<String, String> words = DeclarationFixtures.words(Kind.NO_EXAMINER.settle());

        assertThatThrownBy(() -> settle(submitted, number, words)).hasMessageContaining("matter-role.MANAGER");
        As.manager(() -> matters.settle(submitted, number, cases.justNow(), words));
        assertThat(all(submitted)).singleElement().matches(matter -> !matter.open());
    }

    @Test
    void theSameWordsTwiceAreOneMatterAndOneSettlement() {
        String reference = cases.lodged(outage);
        Seen seen = cases.justNow();
        Map<String, String> question = Map.of("question", "インボイスの原本", "askedBy", "輸入第1部門");
        int first = As.broker(() -> matters.raise(reference, Kind.QUERY, seen, null, question));
        int again = As.broker(() -> matters.raise(reference, Kind.QUERY, seen, null, question));
        assertThat(again).isEqualTo(first);

        settle(reference, first, Map.of("answer", "提出済"));
        settle(reference, first, Map.of("answer", "提出済"));

        assertThat(all(reference)).hasSize(1);
        assertThatThrownBy(() -> settle(reference, first, Map.of("answer", "別の回答")))
                .hasMessageContaining("entered-otherwise");
    }

    @Test
    void aDifferenceNeedsItsWordsAndAnUnknownResultIsRefused() {
        String reference = cases.lodged(outage);
        int number = raise(reference, Kind.INSPECTION);

        assertThatThrownBy(() -> settle(reference, number, Map.of("result", "DIFFERENT")))
                .hasMessageContaining("matter-difference");
        assertThatThrownBy(() -> settle(reference, number, Map.of("result", "FINE")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> settle(reference, number, Map.of())).isInstanceOf(Refused.class);
        assertThat(all(reference)).singleElement().matches(Matter::open);
    }

    @Test
    void aRefusalEndsTheCaseDropsWhatIsOpenAndFreesTheGoods() {
        String reference = cases.accepted(outage);
        raise(reference, Kind.QUERY);

        As.broker(() -> refusing.refuse(reference, cases.justNow(), "原産地の証明がない", "輸入第1部門"));
        As.broker(() -> refusing.refuse(reference, cases.justNow(), "原産地の証明がない", "輸入第1部門"));

        assertThat(state(reference)).isEqualTo(DeclarationState.REFUSED);
        assertThat(As.manager(() -> reading.view(reference).openPapers())).isZero();
        assertThat(all(reference))
                .singleElement()
                .satisfies(matter -> assertThat(matter.settlement()).isNotNull().matches(Matter.Settlement::dropped));
    }

    @Test
    void afterAcceptanceADeclarationIsCalledOffOnlyWithTheConsentOfCustoms() {
        String reference = cases.accepted(outage);

        assertThatThrownBy(() -> As.broker(() -> withdrawing.withdraw(reference, "積戻し", "")))
                .hasMessageContaining("accepted-already");
        As.broker(() -> withdrawing.withdraw(reference, "積戻し", "輸入第1部門 電話で承認"));

        assertThat(state(reference)).isEqualTo(DeclarationState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "PRINTED", "RELEASED"})
    void customsRefusesOnlyWhatItHolds(DeclarationState where) {
        String reference = switch (where) {
            case DRAFT -> cases.drafted(outage, LastConfirmed.NOT_SENT);
            case PRINTED -> cases.printed(outage);
            default -> cases.released(outage);
        };

        assertThatThrownBy(() -> As.broker(() -> refusing.refuse(reference, cases.justNow(), "理由", "輸入第1部門")))
                .isInstanceOf(Refused.class);
        assertThat(state(reference)).isEqualTo(where);
    }

    @Test
    void anOralReleaseSaysWhoGaveIt() {
        String reference = cases.accepted(outage);
        As.broker(() -> paying.pay(reference, cases.justNow(), new PayDuties.Payment("N-1", "R-1", "290,900", "")));

        assertThatThrownBy(() -> As.broker(() -> releasing.release(reference, cases.justNow(), "P-1", "ORAL", "")))
                .hasMessageContaining("release-by-whom");
        As.broker(() -> releasing.release(reference, cases.justNow(), "P-1", "ORAL", "輸入第1部門"));
        assertThat(state(reference)).isEqualTo(DeclarationState.RELEASED);
    }

    @Test
    void theDatabaseKeepsASettledMatterAsItIsAndShowsItToItsPartnerAlone() {
        String reference = cases.lodged(outage);
        int number = raise(reference, Kind.QUERY);
        settle(reference, number, Map.of("answer", "提出済"));
        UUID id = As.manager(() -> reading.view(reference).declaration().taken().id());

        assertThatThrownBy(() -> RowScope.asHouse(
                        () -> jdbc.sql("update declaration.matters set settled_by = 'x' where declaration_id = ?")
                                .param(id)
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(RowScope.asHouse(() -> count(id))).isOne();
        assertThat(RowScope.asPartner(UUID.randomUUID(), () -> count(id))).isZero();
    }

    private long count(UUID declaration) {
        return jdbc.sql("select count(*) from declaration.matters where declaration_id = ?")
                .param(declaration)
                .query(Long.class)
                .single();
    }

    private int raise(String reference, Kind kind) {
        return As.broker(
                () -> matters.raise(reference, kind, cases.justNow(), null, DeclarationFixtures.words(kind.raise())));
    }

    private void settle(String reference, int number, Map<String, String> words) {
        As.broker(() -> matters.settle(reference, number, cases.justNow(), words));
    }

    private List<Matter> all(String reference) {
        return As.manager(() -> matters.of(reading.view(reference).declaration()));
    }

    private DeclarationState state(String reference) {
        return As.manager(() -> reading.view(reference).declaration().state());
    }
}
