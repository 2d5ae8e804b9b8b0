package io.tsunagi.declaration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.DeclarationState;
import io.tsunagi.declaration.RegimeDoubts;
import io.tsunagi.declaration.domain.FreezeCases.News;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Role;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** News that goods on paper are alive electronically too: the paper stands still until one of the two is withdrawn. */
@TsunagiTest
class TwinHeardModuleTests {

    @Autowired
    DeclarationCases cases;

    @Autowired
    FreezeCases freezing;

    @Autowired
    ExamineDeclaration examining;

    @Autowired
    LodgeDeclaration lodging;

    @Autowired
    CloseDeclaration closing;

    @Autowired
    WithdrawTwin twin;

    @Autowired
    WithdrawDeclaration withdrawing;

    @Autowired
    Declarations declarations;

    @Autowired
    RegimeDoubts doubts;

    @Autowired
    PaperRegister papers;

    @Autowired
    Times times;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    Outage outage;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
    }

    @Test
    void whatIsPrintedIsNotHandedInUntilTheElectronicOneIsWithdrawn() {
        String reference = cases.printed(outage);
        hear(reference, "ACK_NO_RELEASE", "E-9", Duration.ofMinutes(1));

        assertThatThrownBy(() -> As.broker(() -> lodging.lodge(reference, cases.justNow(), "1A-00", "見本 花子")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("declaration.refused.twin");
        assertThat(doubt(reference))
                .isEqualTo(new RegimeDoubts.Doubt(reference, "E-9", DeclarationState.PRINTED, true));

        As.broker(() -> twin.withdraw(reference, cases.justNow(), "受付票 12"));
        As.broker(() -> lodging.lodge(reference, cases.justNow(), "1A-00", "見本 花子"));
        assertThat(read(reference).state()).isEqualTo(DeclarationState.LODGED);
        assertThat(doubt(reference).inTwo()).isFalse();
    }

    @Test
    void nobodyExaminesWhatIsAliveTwice() {
        String reference = cases.submitted(outage);
        hear(reference, "ACK_NO_RELEASE", "E-1", Duration.ofMinutes(1));

        assertThatThrownBy(() -> As.examiner(() -> examining.pass(reference)))
                .hasMessageContaining("declaration.refused.twin");

        As.broker(() -> twin.withdraw(reference, cases.justNow(), "受付票 13"));
        As.examiner(() -> examining.pass(reference));
        assertThat(read(reference).state()).isEqualTo(DeclarationState.PASSED);
    }

    @Test
    void aPermitOnPaperIsNotClosedWhileTheElectronicOneLives() {
        String reference = cases.released(outage);
        hear(reference, "ACK_NO_RELEASE", "E-3", Duration.ofMinutes(1));
        As.broker(() -> papers.of(reference)
                .forEach(paper -> papers.dispose(paper.reference(), Disposition.REGISTERED_AFTER, "税関が登録")));

        assertThatThrownBy(() -> As.broker(() -> closing.close(reference)))
                .hasMessageContaining("declaration.refused.twin");

        As.broker(() -> twin.withdraw(reference, cases.justNow(), "受付票 14"));
        As.broker(() -> closing.close(reference));
        assertThat(read(reference).state()).isEqualTo(DeclarationState.CLOSED);
    }

    @Test
    void oldNewsAfterTheWithdrawalChangeNothingButALaterPermitDoes() {
        String reference = cases.printed(outage);
        hear(reference, "ACK_NO_RELEASE", "E-4", Duration.ofHours(1));
        As.broker(() ->
                twin.withdraw(reference, new Seen(ago(Duration.ofMinutes(30)), ago(Duration.ofMinutes(30))), "受付票 15"));

        hear(reference, "ACK_NO_RELEASE", "E-4", Duration.ofMinutes(20));
        assertThat(read(reference).twinPending())
                .as("a system repeats the old state")
                .isFalse();

        hear(reference, "RELEASED_NOT_DELIVERED", "E-4", Duration.ofMinutes(10));
        assertThat(read(reference).twinPending())
                .as("it was permitted all the same")
                .isTrue();
    }

    @Test
    void goodsThatWereNeverSentOrAreOthersRaiseNoDoubt() {
        String reference = cases.printed(outage);
        hear(reference, "NOT_SENT", "", Duration.ofMinutes(1));
        As.broker(() -> freezing.hear(List.of(new News(
                outage.partner(), bill(reference), "ANOTHER", "E-5", "ACK_NO_RELEASE", ago(Duration.ofMinutes(1))))));

        assertThat(read(reference).twinPending()).isFalse();
        assertThat(of(outage)).isEmpty();
    }

    @Test
    void keepingTheElectronicOneEndsThePaper() {
        String reference = cases.accepted(outage);
        hear(reference, "ACK_NO_RELEASE", "E-6", Duration.ofMinutes(1));

        As.broker(() -> withdrawing.withdraw(reference, "電子を残す", "税関 山田氏 電話"));

        assertThat(read(reference).state()).isEqualTo(DeclarationState.WITHDRAWN);
        assertThat(of(outage)).isEmpty();
    }

    @Test
    void thePagesSayWhatLivesTwiceAndWhatToDo() throws Exception {
        String printed = cases.printed(outage);
        String accepted = cases.accepted(outage);
        hear(printed, "ACK_NO_RELEASE", "E-77", Duration.ofMinutes(1));
        hear(accepted, "ACK_NO_RELEASE", "E-78", Duration.ofMinutes(1));

        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            mvc.perform(get("/disruptions/" + outage.disruption() + "/declarations/in-flight")
                            .locale(locale)
                            .with(As.role(Role.BROKER)))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("/declarations/" + printed),
                                    containsString("E-77"),
                                    containsString("E-78"),
                                    containsString("role=\"alert\""),
                                    not(containsString("??")))));
            for (String reference : new String[] {printed, accepted}) {
                mvc.perform(get("/declarations/" + reference).locale(locale).with(As.role(Role.BROKER)))
                        .andExpect(content()
                                .string(allOf(
                                        containsString("/declarations/" + reference + "/twin\""),
                                        not(containsString("/lodging\"")),
                                        not(containsString("/payment\"")),
                                        not(containsString("??")))));
            }
        }
        mvc.perform(post("/declarations/" + accepted + "/twin")
                        .param("occurredAt", times.input(times.now()))
                        .param("evidence", "受付票 16")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/declarations/" + accepted).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("/payment\"")));
    }

    private void hear(String reference, String state, String number, Duration ago) {
        PaperDeclaration paper = read(reference);
        As.broker(() -> freezing.hear(List.of(new News(
                outage.partner(),
                bill(reference),
                paper.content().boxes().get("invoiceNumber"),
                number,
                state,
                ago(ago)))));
    }

    private Instant ago(Duration time) {
        return clock.instant().minus(time);
    }

    private String bill(String reference) {
        return read(reference).content().boxes().get("billNumber");
    }

    private PaperDeclaration read(String reference) {
        return RowScope.asHouse(() -> declarations.find(reference).orElseThrow());
    }

    private RegimeDoubts.Doubt doubt(String reference) {
        return of(outage).stream()
                .filter(doubt -> doubt.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private List<RegimeDoubts.Doubt> of(Outage of) {
        return RowScope.asHouse(() -> doubts.of(of.disruption()));
    }
}
