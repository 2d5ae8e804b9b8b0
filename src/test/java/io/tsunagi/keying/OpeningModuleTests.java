package io.tsunagi.keying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.keying.KeyingDesk.Job;
import io.tsunagi.keying.KeyingDesk.Reading;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.shared.Reference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Opening a job: once for each paper, with what is critical keyed by two. */
@TsunagiTest
class OpeningModuleTests {

    @Autowired
    KeyingDesk desk;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPaperHasOneJobHoweverOftenItIsOpened() {
        Job job = KeyingCases.job(KeyingCases.paper(1), KeyingCases.plain("note"));

        String first = KeyingCases.open(transaction, desk, job);
        String second = KeyingCases.open(transaction, desk, job);

        assertThat(second).isEqualTo(first);
        assertThat(Reference.parse(first).kind()).isEqualTo("K");
        assertThat(desk.of(job.subject())).contains(first);
        assertThat(desk.outcome(first)).isEmpty();
        assertThat(audit.of(first)).extracting(entry -> entry.change().action()).containsExactly("keying.opened");
    }

    @Test
    void criticalFieldsAreKeyedByTwoAndKeepTheirPlaceAndReading() {
        Job job = KeyingCases.job(
                KeyingCases.paper(2),
                KeyingCases.critical("quantity", FieldKind.COUNT),
                KeyingCases.read("boxes", FieldKind.COUNT, new Reading("3", true, 98)));

        String reference = KeyingCases.open(transaction, desk, job);

        assertThat(jdbc.sql(
                                "select name || ' ' || twice || ' ' || w || ' ' || coalesce(reading, '-') from keying.fields"
                                        + " where job = ? order by position")
                        .param(reference)
                        .query(String.class)
                        .list())
                .containsExactly("quantity true 30 -", "boxes true 30 3");
    }

    @Test
    void aJobIsOpenedOnlyInsideATransaction() {
        Job job = KeyingCases.job(KeyingCases.paper(3), KeyingCases.plain("note"));

        assertThatThrownBy(() -> As.broker(() -> desk.open(job))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theDatabaseRefusesOnePersonInTwoRoundsOfOneJob() {
        String reference =
                KeyingCases.open(transaction, desk, KeyingCases.job(KeyingCases.paper(4), KeyingCases.plain("note")));
        claim(reference, 1);

        assertThatThrownBy(() -> claim(reference, 2))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("rounds_nobody_twice_uk");
    }

    private void claim(String job, int round) {
        As.broker(() -> jdbc.sql(
                        "insert into keying.rounds (job, round, person, claimed_to) values (?, ?, 'sato', now())")
                .params(job, round)
                .update());
    }
}
