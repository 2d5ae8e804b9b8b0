package io.tsunagi.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.contact.ContactCases.Case;
import io.tsunagi.contact.domain.change.CallBackChange;
import io.tsunagi.contact.domain.change.CallBackEntry.Outcome;
import io.tsunagi.contact.domain.change.ChangeRequest;
import io.tsunagi.contact.domain.change.ChangeState;
import io.tsunagi.contact.domain.change.Changes;
import io.tsunagi.contact.domain.change.What;
import io.tsunagi.identity.Role;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Another bank account: the fraud that a call back stops. */
@TsunagiTest
class BankChangePageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ContactCases cases;

    @Autowired
    private Changes changes;

    @Autowired
    private CallBackChange calling;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void bankAccountIsSealedShownMaskedAndConfirmedOnlyByHearingTheSameNumber() throws Exception {
        Case around = cases.open();
        String request = cases.asked(around, What.BANK_ACCOUNT, "７６５-４３２１");

        String row = RowScope.asHouse(
                () -> jdbc.sql("select row_to_json(c)::text from contact.changes c where reference = ?")
                        .param(request)
                        .query(String.class)
                        .single());
        String page = page("/changes/" + request);
        assertThat(row + page).doesNotContain("7654321").contains("••••321");

        Refused other = catchThrowableOfType(
                Refused.class,
                () -> ContactCases.second(
                        () -> calling.callBack(command(request, around, Outcome.CONFIRMED, "7654322"))));
        assertThat(other.refusals().get(0).field()).isEqualTo("heard");
        ContactCases.second(() -> calling.callBack(command(request, around, Outcome.CONFIRMED, "765 4321")));

        mvc.perform(post("/changes/" + request + "/reading").with(As.role(Role.COORDINATOR)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/changes/" + request + "/reading").with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("7654321")))
                .andExpect(content().string(containsString("口座番号を表示")));
        assertThat(page("/partners/" + around.code() + "/changes"))
                .contains("••••321")
                .doesNotContain("7654321");
    }

    @Test
    void requestThatIsNotTheirsAlarmsManagersUntilOneTakesNote() throws Exception {
        Case around = cases.open();
        String request = cases.asked(around, What.BANK_ACCOUNT, "9999999");
        ContactCases.second(() -> calling.callBack(command(request, around, Outcome.NOT_THEIRS, "")));

        assertThat(page("/desk")).contains("なりすまし");
        assertThat(As.manager(() -> changes.alarming()))
                .anyMatch(one -> one.reference().equals(request));
        mvc.perform(post("/changes/" + request + "/note")
                        .with(As.role(Role.MANAGER))
                        .param("words", "x"))
                .andExpect(status().isOk());
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/changes/" + request + "/note")
                            .with(As.role(Role.MANAGER))
                            .param("words", "支払を止め、銀行と警察へ連絡"))
                    .andExpect(redirectedUrl("/changes/" + request));
        }

        assertThat(As.manager(() -> changes.alarming()))
                .noneMatch(one -> one.reference().equals(request));
        ChangeRequest kept = As.manager(() -> changes.find(request)).orElseThrow();
        assertThat(kept.state()).isEqualTo(ChangeState.NOT_THEIRS);
        assertThat(As.manager(() -> changes.particulars(kept.partnerId()))).isEmpty();
    }

    @Test
    void programFilesARequestOnceForOneKeyAndReadsItMasked() throws Exception {
        Case around = cases.open();
        String path = "/api/v1/partners/" + around.code() + "/changes";
        String body = """
                {"key":"api-%s","what":"BANK_ACCOUNT","cameBy":"MAIL","askedBy":"Sato","after":"GB82 WEST 1234 5698"}""".formatted(around.code());
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post(path)
                            .with(As.program(Role.COORDINATOR))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andExpect(status().isCreated());
        }

        mvc.perform(get(path).with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].after").value("•••••••••••••698"))
                .andExpect(content().string(not(containsString("sealed"))));
        mvc.perform(get(path).with(As.guest("guest-" + around.code().toLowerCase(Locale.ROOT), UUID.randomUUID())))
                .andExpect(status().isForbidden());
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

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(As.role(Role.MANAGER)).locale(Locale.JAPANESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
