package io.tsunagi.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.paper.domain.GivePapersTheirFate;
import io.tsunagi.paper.domain.GivePapersTheirFate.Given;
import io.tsunagi.paper.domain.ReadRegister;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A paper is lost when two people say so. */
@TsunagiTest
class LossModuleTests {

    @Autowired
    PaperPress press;

    @Autowired
    GivePapersTheirFate fates;

    @Autowired
    ReadRegister papers;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @Test
    void onePersonsWordLeavesThePaperOpenHoweverOftenAndASecondPersonsClosesIt() {
        String paper = paper(71);

        assertThat(As.broker(() -> lost(paper, "棚と車を探した"))).isEqualTo(new Given(1, 0));
        assertThat(As.broker(() -> lost(paper, "もう一度探した"))).isEqualTo(new Given(1, 1));
        assertThat(As.broker(() -> lost(paper, "棚と車を探した"))).as("sent twice").isEqualTo(new Given(1, 1));
        assertThat(fate(paper)).isNull();
        assertThat(papers.describe(paper).loss()).satisfies(loss -> {
            assertThat(loss.who()).isEqualTo("test-broker");
            assertThat(loss.note()).isEqualTo("棚と車を探した");
        });
        assertThat(As.manager(() -> lost(paper, "倉庫に確認した"))).isEqualTo(new Given(0, 0));

        assertThat(fate(paper)).isEqualTo(Disposition.LOST_CONFIRMED);
        assertThat(audit.of(paper))
                .extracting(entry -> entry.who() + " " + entry.change().to())
                .containsSubsequence("test-broker LOSS_REPORTED", "test-manager LOST_CONFIRMED");
        assertThat(audit.of(paper))
                .filteredOn(entry -> entry.change().action().equals("paper.loss-repeated"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.change().note()).isEqualTo("もう一度探した"));
    }

    @Test
    void aPaperSaidToBeLostMayTurnUpAndGetAnotherFate() {
        String paper = paper(72);
        As.broker(() -> lost(paper, "探した"));

        As.broker(() -> fates.give(List.of(paper), Disposition.RE_KEYED, ""));

        assertThat(fate(paper)).isEqualTo(Disposition.RE_KEYED);
    }

    @Test
    void theDatabaseRefusesALossThatOnePersonStandsFor() {
        String paper = paper(73);
        As.broker(() -> lost(paper, "探した"));

        for (String who : new String[] {"test-broker", null}) {
            assertThatThrownBy(() -> jdbc.sql("""
                                    update paper.papers set disposition = 'LOST_CONFIRMED', disposed_by = 'test-broker',
                                           disposed_at = now(), lost_said_by = :who,
                                           lost_said_at = case when :who::text is null then null else now() end,
                                           lost_note = case when :who::text is null then null else '' end
                                     where reference = :paper
                                    """)
                            .param("who", who)
                            .param("paper", paper)
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("papers_lost_by_two");
        }
    }

    private Given lost(String paper, String note) {
        return fates.give(List.of(paper), Disposition.LOST_CONFIRMED, note);
    }

    private @Nullable Disposition fate(String paper) {
        return papers.describe(paper).titled().paper().disposition();
    }

    private String paper(int number) {
        return Prints.declaration(press, Prints.reference("I", number), null)
                .papers()
                .get(0);
    }
}
