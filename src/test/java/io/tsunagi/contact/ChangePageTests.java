package io.tsunagi.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.contact.ContactCases.Case;
import io.tsunagi.contact.domain.change.CallBackChange;
import io.tsunagi.contact.domain.change.CallBackEntry.Outcome;
import io.tsunagi.contact.domain.change.ChangeRequest;
import io.tsunagi.contact.domain.change.Changes;
import io.tsunagi.contact.domain.change.What;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.PartnerContacts;
import io.tsunagi.partner.domain.RecordContact;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Nothing changes before somebody else called back a number that was verified before the request came. */
@TsunagiTest
class ChangePageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ContactCases cases;

    @Autowired
    private Changes changes;

    @Autowired
    private CallBackChange calling;

    @Autowired
    private PartnerContacts contacts;

    @Autowired
    private RecordContact recordContact;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void typingOverAVerifiedCardFilesARequestAndLeavesTheCard() throws Exception {
        Case around = cases.open();
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/partners/" + around.code() + "/contacts/" + around.contact())
                            .with(As.role(Role.MANAGER))
                            .param("name", "当直")
                            .param("phone", "03-9999-0009")
                            .param("mail", "new@example.com")
                            .param("verifiedOn", "2026-01-10")
                            .param("cameBy", "FAX"))
                    .andExpect(redirectedUrl("/partners/" + around.code() + "/changes"));
        }

        assertThat(card(around).phone()).isEqualTo("03-5555-0001");
        assertThat(card(around).mail()).isEmpty();
        List<ChangeRequest> asked = As.manager(() -> changes.of(card(around).partnerId()));
        assertThat(asked).extracting(ChangeRequest::what).containsExactlyInAnyOrder(What.PHONE, What.MAIL);
        assertThat(asked).allMatch(one -> one.cameBy().name().equals("FAX"));
    }

    @Test
    void newCardIsUnverifiedStaysOpenForCorrectionsAndIsCalledFirstBySomebodyElse() throws Exception {
        Case around = cases.open();
        UUID fresh = cases.card(around.code(), "新しい窓口", "03-5555-0002", "");

        mvc.perform(post("/partners/" + around.code() + "/contacts/" + fresh)
                .with(As.role(Role.MANAGER))
                .param("name", "新しい窓口")
                .param("phone", "03-5555-0003")
                .param("verifiedOn", "2026-01-10"));
        assertThat(As.manager(() -> contacts.find(fresh)).orElseThrow().phone()).isEqualTo("03-5555-0003");
        mvc.perform(post("/partners/" + around.code() + "/contacts/" + fresh + "/verification")
                .with(As.role(Role.MANAGER)));

        assertThat(As.manager(() -> contacts.find(fresh)).orElseThrow().verifiedSince())
                .isNull();
    }

    @Test
    void whoEnteredARequestMayNotCallBackAndSomebodyElseDoesItExactlyOnce() {
        Case around = cases.open();
        String request = cases.asked(around, What.MAIL, "real@example.com");

        Refused own = catchThrowableOfType(
                Refused.class,
                () -> As.broker(() -> calling.callBack(command(request, around, Outcome.CONFIRMED, ""))));
        assertThat(own.refusals().get(0).message()).isEqualTo("changes.refused.second-person");
        assertThat(card(around).mail()).isEmpty();

        CallBackChange.Command command = command(request, around, Outcome.CONFIRMED, "");
        ContactCases.second(() -> calling.callBack(command));
        ContactCases.second(() -> calling.callBack(command));

        assertThat(card(around).mail()).isEqualTo("real@example.com");
        assertThat(As.manager(() -> changes.callBacks(request))).hasSize(1);
        Refused over = catchThrowableOfType(
                Refused.class,
                () -> ContactCases.second(() -> calling.callBack(command(request, around, Outcome.NOT_THEIRS, ""))));
        assertThat(over.refusals().get(0).message()).isEqualTo("changes.refused.over");
    }

    @Test
    void numberThatWasVerifiedAfterTheRequestCameIsNeverCalledBack() throws Exception {
        Case around = cases.open();
        String request = cases.asked(around, What.ROUTE, "横浜港経由");
        UUID later = cases.card(around.code(), "依頼の窓口", "03-7777-0007", "");
        As.somebody("contact-other", java.util.Set.of(Role.MANAGER), () -> recordContact.verify(around.code(), later));

        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> ContactCases.second(() -> calling.callBack(new CallBackChange.Command(
                        request, later, Outcome.CONFIRMED, "佐藤", "", "", "k" + around.code()))));
        assertThat(refused.refusals().get(0).message()).isEqualTo("changes.refused.number");
        mvc.perform(get("/changes/" + request).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("03-5555-0001")))
                .andExpect(content().string(not(containsString("03-7777-0007"))));
    }

    @Test
    void withoutAVerifiedNumberThePageSaysWhatToDoAndOffersNoConfirmation() throws Exception {
        Case around = cases.open();
        RowScope.asHouse(() -> jdbc.sql("update partner.contacts set verified_since = null where id = ?")
                .param(around.contact())
                .update());
        String request = cases.asked(around, What.BANK_ACCOUNT, "1234567");

        mvc.perform(get("/changes/" + request).with(As.role(Role.COORDINATOR)).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Find a second contact")))
                .andExpect(content().string(containsString("visit them")))
                .andExpect(content().string(not(containsString("/call-back\""))));
    }

    @Test
    void callThatReachesNobodyLeavesTheRequestWaitingAndGoesToTheLog() throws Exception {
        Case around = cases.open();
        String request = cases.asked(around, What.ROUTE, "神戸港経由");

        mvc.perform(post("/changes/" + request + "/call-back")
                        .with(As.role(Role.COORDINATOR))
                        .param("contact", around.contact().toString())
                        .param("outcome", "NOT_REACHED")
                        .param("key", UUID.randomUUID().toString()))
                .andExpect(redirectedUrl("/changes/" + request));

        assertThat(As.manager(() -> changes.find(request)).orElseThrow().isOpen())
                .isTrue();
        assertThat(page("/partners/" + around.code() + "/calls")).contains(request);
    }

    @Test
    void databaseShowsAPartnerItsOwnRequestsAlone() {
        Case around = cases.open();
        String request = cases.asked(around, What.ROUTE, "大阪港経由");

        assertThat(RowScope.<Boolean>asPartner(
                        UUID.randomUUID(), () -> changes.find(request).isEmpty()))
                .isTrue();
        assertThat(RowScope.<Boolean>asPartner(
                        card(around).partnerId(), () -> changes.find(request).isPresent()))
                .isTrue();
    }

    private CallBackChange.Command command(String request, Case around, Outcome outcome, String heard) {
        return new CallBackChange.Command(
                request,
                around.contact(),
                outcome,
                "経理の佐藤",
                heard,
                "",
                UUID.randomUUID().toString());
    }

    private PartnerContacts.Contact card(Case around) {
        return As.manager(() -> contacts.find(around.contact())).orElseThrow();
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(As.role(Role.MANAGER)).locale(Locale.JAPANESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
