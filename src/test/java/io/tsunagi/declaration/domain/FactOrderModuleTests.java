package io.tsunagi.declaration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.DeclarationState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happened at customs happened in an order, and a number of customs belongs to one case. */
@TsunagiTest
class FactOrderModuleTests {

    @Autowired
    DeclarationCases cases;

    @Autowired
    LodgeDeclaration lodging;

    @Autowired
    AcceptDeclaration accepting;

    @Autowired
    PayDuties paying;

    @Autowired
    ReleaseDeclaration releasing;

    @Autowired
    RefuseDeclaration refusing;

    @Autowired
    WithdrawTwin twin;

    @Autowired
    Reading reading;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    Outage outage;

    @BeforeEach
    void outage() {
        outage = cases.outage();
    }

    @Test
    void nothingIsLodgedBeforeItsPapersWerePrinted() {
        String reference = cases.printed(outage);

        assertThatThrownBy(() -> As.broker(() -> lodging.lodge(reference, before(), "1A-00", "見本 花子")))
                .hasMessageContaining("occurredAt")
                .hasMessageContaining("before.PRINTED");
        As.broker(() -> lodging.lodge(reference, cases.justNow(), "1A-00", "見本 花子"));
    }

    @Test
    void nothingIsAcceptedOrPaidOrRefusedBeforeItWasLodged() {
        String lodged = cases.lodged(outage);
        String accepted = cases.accepted(outage);

        assertThatThrownBy(() -> As.broker(() -> accepting.accept(lodged, before(), "88" + clock.millis())))
                .hasMessageContaining("before.LODGED");
        assertThatThrownBy(() -> As.broker(() -> refusing.refuse(lodged, before(), "数量相違", "税関")))
                .hasMessageContaining("before.LODGED");
        assertThatThrownBy(() -> As.broker(
                        () -> paying.pay(accepted, before(), new PayDuties.Payment("N-1", "R-1", "290,900", ""))))
                .hasMessageContaining("before.LODGED");
    }

    @Test
    void nothingIsPermittedBeforeItWasAccepted() {
        String reference = cases.accepted(outage);
        As.broker(() -> paying.pay(reference, cases.justNow(), new PayDuties.Payment("N-1", "R-1", "290,900", "")));

        assertThatThrownBy(() -> As.broker(() -> releasing.release(reference, before(), "P-9", "PAPER", "")))
                .hasMessageContaining("occurredAt");
        As.broker(() -> releasing.release(reference, cases.justNow(), "P-9", "PAPER", ""));
    }

    @Test
    void aNumberOfCustomsIsRefusedForASecondCaseHoweverItIsSpelt() {
        String first = cases.lodged(outage);
        String second = cases.lodged(outage);
        String number = Long.toString(10_000_000_000L + clock.millis() % 1_000_000_000L);
        As.broker(() -> accepting.accept(first, cases.justNow(), number));
        String spelt = number.substring(0, 5) + " " + number.substring(5) + "　";

        assertThatThrownBy(() -> As.broker(() -> accepting.accept(second, cases.justNow(), spelt)))
                .hasMessageContaining("number-taken")
                .hasMessageContaining(first);
        As.broker(() -> accepting.accept(first, cases.justNow(), number));
        assertThat(state(second)).isEqualTo(DeclarationState.LODGED);
    }

    @Test
    void aTwinThatCustomsDoesNotLetGoEndsTheCaseOnPaper() {
        String reference = cases.drafted(outage, LastConfirmed.ACK_NO_RELEASE);

        assertThatThrownBy(() -> As.broker(() -> twin.refused(reference, " "))).hasMessageContaining("evidence");
        for (int twice = 0; twice < 2; twice++) {
            As.broker(() -> twin.refused(reference, "税関 電子で許可済み 123"));
        }

        assertThat(state(reference)).isEqualTo(DeclarationState.WITHDRAWN);
        assertThat(audit.of(reference))
                .filteredOn(entry -> entry.change().action().equals("declaration.twin-stays"))
                .hasSize(1);
        String without = cases.taken(outage, LastConfirmed.NOT_SENT);
        assertThatThrownBy(() -> As.broker(() -> twin.refused(without, "税関"))).hasMessageContaining("no-twin");
    }

    private Seen before() {
        Instant at = clock.instant().minus(Duration.ofDays(1));
        return new Seen(at, at);
    }

    private DeclarationState state(String reference) {
        return As.manager(() -> reading.view(reference)).declaration().state();
    }
}
