package io.tsunagi.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.contact.ContactCases.Case;
import io.tsunagi.contact.domain.check.CheckLine;
import io.tsunagi.contact.domain.check.Checks;
import io.tsunagi.contact.domain.check.CommunicationCheck.Scope;
import io.tsunagi.contact.domain.check.ContinueChecks;
import io.tsunagi.contact.domain.check.StartCheck;
import io.tsunagi.partner.domain.RecordSubcontract;
import io.tsunagi.partner.domain.SecondFactor;
import io.tsunagi.partner.domain.WayIn;
import io.tsunagi.storage.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Large checks, checks of a tier, and whose lines the database shows. */
@TsunagiTest
class CheckModuleTests {

    @Autowired
    private ContactCases cases;

    @Autowired
    private Checks checks;

    @Autowired
    private StartCheck starting;

    @Autowired
    private ContinueChecks continuing;

    @Autowired
    private RecordSubcontract subcontracts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void twoThousandContactsAreAskedWithinHalfAMinute() {
        Case around = cases.open();
        RowScope.asHouse(() -> jdbc.sql("""
                        insert into partner.contacts (id, partner_id, name, phone, round_clock, verified_on, mail)
                        select gen_random_uuid(), c.partner_id, 'contact ' || n, '03-0000-' || n, true, date '2026-01-10',
                               'many' || n || '@nowhere.invalid'
                          from partner.contacts c, generate_series(1, 2000) n where c.id = ?
                        """).param(around.contact()).update());
        Instant begin = clock.instant();

        String check = cases.check(around.code(), UUID.randomUUID().toString());

        assertThat(Duration.between(begin, clock.instant())).isLessThan(Duration.ofSeconds(30));
        assertThat(totals(check).asked()).isEqualTo(2_001);
        assertThat(totals(check).byMail()).isEqualTo(2_000);
        RowScope.asHouse(() -> jdbc.sql("update bulletin.outbox set state = 'CALLED_OFF' where about = ?")
                .param(check)
                .update());
        cases.age(check, Duration.ofHours(25));
        RowScope.asHouse(() -> {
            boolean more = true;
            while (more) {
                more = continuing.closeNext();
            }
        });
        assertThat(As.manager(() -> checks.find(check)).orElseThrow().closedAt())
                .isNotNull();
    }

    @Test
    void databaseShowsAPartnerItsOwnLinesAlone() {
        Case around = cases.open();
        String check = cases.check(around.code(), UUID.randomUUID().toString());

        assertThat(RowScope.<List<CheckLine>>asPartner(UUID.randomUUID(), () -> checks.lines(check, false, 0, 10)))
                .isEmpty();
    }

    @Test
    void secondTierIsAskedWithoutTheFirst() {
        Case first = cases.open();
        Case second = cases.open();
        As.manager(() -> subcontracts.record(new RecordSubcontract.Command(
                null, first.code(), second.code(), "保守", "care", WayIn.NONE, SecondFactor.UNKNOWN, "")));

        String check = As.manager(
                () -> starting.start(new StartCheck.Command(UUID.randomUUID().toString(), Scope.TIER, "2", 24)));
        RowScope.asHouse(() -> jdbc.sql("update bulletin.outbox set state = 'CALLED_OFF' where about = ?")
                .param(check)
                .update());

        List<CheckLine> asked = As.manager(() -> checks.lines(check, false, 0, Checks.MOST));
        assertThat(asked).anyMatch(line -> line.contactId().equals(second.contact()));
        assertThat(asked).noneMatch(line -> line.contactId().equals(first.contact()));
        assertThat(asked)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(CheckLine::reaches).reversed());
    }

    private Checks.Totals totals(String check) {
        return As.manager(() -> checks.totals(check));
    }
}
