package io.tsunagi.partnerdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.Accounts;
import io.tsunagi.partnerdesk.DeskCases.Desk;
import io.tsunagi.partnerdesk.domain.AskPartner;
import io.tsunagi.partnerdesk.domain.PartnerTasks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TsunagiTest
class PartnerDeskPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DeskCases cases;

    @Autowired
    PartnerTasks tasks;

    @Autowired
    AskPartner asking;

    @Autowired
    Accounts accounts;

    @Test
    void aPartnersPersonSeesTheirOwnRowsAndNothingOfAnotherPartnerOnEveryPageAndRoute() throws Exception {
        Desk own = cases.desk();
        Desk other = cases.desk();
        RequestPostProcessor person = As.guest(own.login(), own.partner());
        RequestPostProcessor program = As.guestProgram(own.login(), own.partner());

        String all = "";
        for (String page : List.of(
                "",
                "/consignments",
                "/declarations",
                "/tasks/" + own.task(),
                "/consignments?after=",
                "/declarations?before=J")) {
            all += read("/partner-desk" + page, person);
        }
        for (String route : List.of("/consignments", "/declarations", "/tasks", "/bulletins", "/tasks/" + own.task())) {
            all += read("/api/v1/partner-desk" + route, program);
        }

        assertThat(all).contains(own.shipment(), own.declaration(), own.task(), own.words(), own.login() + ".txt");
        assertThat(all)
                .doesNotContain(
                        other.shipment(),
                        other.declaration(),
                        other.task(),
                        other.words(),
                        other.login(),
                        other.disruption(),
                        other.code(),
                        "test-manager");
    }

    @Test
    void anotherPartnersTaskFileAndAnswerAreNotHereAndStayUntouched() throws Exception {
        Desk own = cases.desk();
        Desk other = cases.desk();
        RequestPostProcessor person = As.guest(own.login(), own.partner());
        RequestPostProcessor program = As.guestProgram(own.login(), own.partner());

        for (String path : List.of(
                "/partner-desk/tasks/" + other.task(),
                "/partner-desk/tasks/" + other.task() + "/files/" + other.file(),
                "/partner-desk/tasks/" + own.task() + "/files/" + other.file())) {
            mvc.perform(get(path).with(person)).andExpect(status().isNotFound());
        }
        mvc.perform(get("/api/v1/partner-desk/tasks/" + other.task()).with(program))
                .andExpect(status().isNotFound());
        mvc.perform(post("/partner-desk/tasks/" + other.task() + "/answer")
                        .with(person)
                        .param("words", "forged"))
                .andExpect(status().isNotFound());
        mvc.perform(post("/api/v1/partner-desk/tasks/" + other.task() + "/answer")
                        .with(program)
                        .param("words", "forged"))
                .andExpect(status().isNotFound());

        assertThat(As.manager(() -> tasks.replies(other.task())))
                .noneMatch(reply -> reply.words().equals("forged"));
    }

    @Test
    void theDatabaseItselfHidesAnotherPartnersRowsWhateverIsAskedFor() {
        Desk own = cases.desk();
        Desk other = cases.desk();

        assertThat(As.<Boolean>guest(
                        own.login(),
                        own.partner(),
                        () -> tasks.find(other.task()).isEmpty()
                                && tasks.of(other.partner()).isEmpty()
                                && tasks.given(other.partner()).isEmpty()
                                && tasks.content(other.task(), other.file()).isEmpty()
                                && tasks.answered().stream()
                                        .allMatch(task -> task.partnerId().equals(own.partner()))))
                .isTrue();
    }

    @Test
    void theirFirstPageIsTheirDeskAndTheHouseIsClosedToThem() throws Exception {
        Desk own = cases.desk();
        RequestPostProcessor person = As.guest(own.login(), own.partner());

        mvc.perform(get("/desk").with(person)).andExpect(redirectedUrl("/partner-desk"));
        mvc.perform(get("/").with(person)).andExpect(redirectedUrl("/partner-desk"));
        for (String path : List.of(
                "/partners/" + own.code() + "/desk",
                "/partner-tasks/" + own.task(),
                "/shipments/" + own.shipment(),
                "/disruptions/" + own.disruption(),
                "/audit",
                "/partner-desk/../audit",
                "/partner-deskx")) {
            int answer = mvc.perform(get(java.net.URI.create(path)).with(person))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(answer).as(path).isIn(400, 403);
        }
        mvc.perform(get("/partner-desk").with(As.role(Role.MANAGER))).andExpect(status().isForbidden());
    }

    @Test
    void aManagerInvitesWhoThenHasThatPartnerAloneAndNobodyGivesThemAnotherRole() throws Exception {
        Desk desk = cases.desk();
        String login = "invited" + UUID.randomUUID().toString().substring(0, 6);

        mvc.perform(post("/partners/" + desk.code() + "/desk/people")
                        .with(As.role(Role.MANAGER))
                        .param("login", login)
                        .param("displayName", "鈴木"))
                .andExpect(flash().attributeExists("firstPassword"));
        mvc.perform(post("/partners/" + desk.code() + "/desk/people")
                        .with(As.role(Role.COORDINATOR))
                        .param("login", login + "x")
                        .param("displayName", "鈴木"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/people/" + login + "/roles")
                .with(As.role(Role.ADMINISTRATOR))
                .param("roles", "MANAGER"));
        mvc.perform(post("/people")
                        .with(As.role(Role.ADMINISTRATOR))
                        .param("login", login + "y")
                        .param("displayName", "x")
                        .param("roles", "PARTNER"))
                .andExpect(status().isUnprocessableEntity());

        var account = accounts.byLogin(login).orElseThrow();
        assertThat(account.roles()).containsExactly(Role.PARTNER);
        assertThat(account.partner()).isEqualTo(desk.partner());
        assertThat(account.enrolled()).isFalse();
    }

    @Test
    void anAnswerIsAskedForLookedAtGivenBackAndAcceptedAndAFileIsADownloadByWhatItsBytesAre() throws Exception {
        Desk desk = cases.desk();
        RequestPostProcessor person = As.guest(desk.login(), desk.partner());
        mvc.perform(get("/desk").with(As.role(Role.MANAGER)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Answers of partners to look at")));

        mvc.perform(post("/partner-tasks/" + desk.task() + "/return")
                        .with(As.role(Role.MANAGER))
                        .param("why", "日付がありません"))
                .andExpect(redirectedUrl("/partner-tasks/" + desk.task()));
        mvc.perform(multipart("/partner-desk/tasks/" + desk.task() + "/answer")
                        .file(new MockMultipartFile(
                                "file",
                                "../../x.html",
                                "text/html",
                                "PK\u0003\u0004\u0000".getBytes(StandardCharsets.UTF_8)))
                        .param("words", "直しました")
                        .with(person)
                        .header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Choose a PDF, PNG, JPEG or plain text.")));
        mvc.perform(multipart("/partner-desk/tasks/" + desk.task() + "/answer")
                        .file(new MockMultipartFile(
                                "file", "../../x.html", "text/html", "<b>11/22</b>".getBytes(StandardCharsets.UTF_8)))
                        .param("words", "直しました")
                        .with(person))
                .andExpect(redirectedUrl("/partner-desk/tasks/" + desk.task()));
        mvc.perform(post("/partner-tasks/" + desk.task() + "/acceptance").with(As.role(Role.MANAGER)));
        mvc.perform(post("/partner-tasks/" + desk.task() + "/acceptance").with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl("/partner-tasks/" + desk.task()));

        assertThat(As.manager(() -> asking.find(desk.task())).state().name()).isEqualTo("ACCEPTED");
        var given = As.manager(() -> tasks.files(desk.task())).get(1);
        assertThat(given.name()).isEqualTo("x.txt");
        mvc.perform(get("/partner-tasks/" + desk.task() + "/files/" + given.id())
                        .with(As.role(Role.AUDITOR)))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().contentTypeCompatibleWith("text/plain"));
    }

    private String read(String path, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(java.net.URI.create(path)).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
