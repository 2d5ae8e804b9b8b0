package io.tsunagi.declaration.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.storage.RowScope;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself refuses, whatever the code above it does. */
@TsunagiTest
class DeclarationRowsModuleTests {

    private static final String COUNT = "select count(*) from declaration.declarations where reference = ?";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeclarationCases cases;

    Outage outage;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
    }

    @Test
    void showsARowToTheHouseAndItsPartnerAndToNobodyElse() {
        String reference = cases.lodged(outage);

        assertThat(RowScope.asHouse(() -> rows(COUNT, reference))).isEqualTo(1);
        assertThat(RowScope.asPartner(outage.partner(), () -> rows(COUNT, reference)))
                .isEqualTo(1);
        assertThat(RowScope.asPartner(UUID.randomUUID(), () -> rows(COUNT, reference)))
                .isZero();
        assertThat(rows(COUNT, reference)).isZero();
        assertThat(jdbc.sql("select count(*) from declaration.facts")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesADrafterAsExaminer() {
        String reference = cases.submitted(outage);

        assertRefused("examined_by = 'test-broker'", reference, "declarations_four_eyes_ck");
    }

    @Test
    void keepsTheRegimeForEver() {
        String reference = cases.taken(outage, LastConfirmed.NOT_SENT);

        assertRefused("regime = 'ELECTRONIC'", reference, "fixed when the case was taken");
    }

    @Test
    void keepsWhatIsPrintedLocked() {
        String reference = cases.printed(outage);

        assertRefused("content = '{\"boxes\":{},\"lines\":[]}'", reference, "locked by printing");
        assertRefused("content_hash = 'other'", reference, "a correction is a new edition");
    }

    @Test
    void refusesToLodgeWithATwinAlive() {
        String reference = cases.taken(outage, LastConfirmed.SENT_NO_ACK);

        assertRefused(
                "state = 'LODGED', examined_by = 'x', content_hash = 'h', payable = 0",
                reference,
                "declarations_twin_first_ck");
    }

    @Test
    void refusesTheSameElectronicNumberAliveInTheOtherRegime() {
        String reference = cases.taken(outage, LastConfirmed.ACK_NO_RELEASE);

        assertThatThrownBy(() -> RowScope.asHouse(
                        () -> jdbc.sql("""
                                insert into declaration.declarations (id, reference, disruption, partner_id, regime, state,
                                    last_confirmed, electronic_reference, twin_pending, deadline, edition, content, drafters,
                                    taken_at, taken_by)
                                select ?, reference || '-E', disruption, partner_id, 'ELECTRONIC', state, last_confirmed,
                                    electronic_reference, twin_pending, deadline, edition, content, drafters, taken_at, taken_by
                                  from declaration.declarations where reference = ?
                                """).params(UUID.randomUUID(), reference).update()))
                .hasMessageContaining("declarations_twin_uk");
    }

    @Test
    void neverDeletesACaseNorChangesAFact() {
        String reference = cases.lodged(outage);

        assertThatThrownBy(() ->
                        RowScope.asHouse(() -> jdbc.sql("delete from declaration.declarations where reference = ?")
                                .param(reference)
                                .update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> RowScope.asHouse(() ->
                        jdbc.sql("update declaration.facts set edition = 9").update()))
                .hasStackTraceContaining("permission denied");
    }

    private long rows(String sql, String reference) {
        return jdbc.sql(sql).param(reference).query(Long.class).single();
    }

    private void assertRefused(String change, String reference, String because) {
        assertThatThrownBy(() -> RowScope.asHouse(
                        () -> jdbc.sql("update declaration.declarations set " + change + " where reference = ?")
                                .param(reference)
                                .update()))
                .hasMessageContaining(because);
    }
}
