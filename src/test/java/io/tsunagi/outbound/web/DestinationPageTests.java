package io.tsunagi.outbound.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.outbound.Outbound;
import io.tsunagi.outbound.Outbound.Reason;
import io.tsunagi.outbound.domain.Approval;
import io.tsunagi.outbound.domain.ApproveDestination;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Only a manager approves and takes back; the same approval twice is one. */
@TsunagiTest
class DestinationPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApproveDestination approving;

    @Autowired
    private Outbound outbound;

    @Test
    void aManagerApprovesOnceAndTakesBackOnce() throws Exception {
        String host = "h" + UUID.randomUUID() + ".example";
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/outbound")
                            .param("host", host)
                            .param("port", "８４４３")
                            .param("why", "Probe of a partner")
                            .with(As.role(Role.MANAGER)))
                    .andExpect(redirectedUrl("/outbound"));
        }
        List<Approval> mine = approving.all().stream()
                .filter(approval -> approval.host().equals(host))
                .toList();
        assertThat(mine).singleElement().satisfies(approval -> {
            assertThat(approval.port()).isEqualTo(8443);
            assertThat(approval.approvedBy()).isEqualTo("test-manager");
        });
        assertThat(outbound.hinders("https://" + host + ":8443/x")).isEmpty();
        assertThat(outbound.hinders("https://" + host + "/x")).contains(Reason.NOT_APPROVED);

        String end = "/outbound/" + mine.get(0).id() + "/ending";
        mvc.perform(post(end).with(As.role(Role.COORDINATOR))).andExpect(status().isForbidden());
        mvc.perform(post(end).with(As.role(Role.MANAGER))).andExpect(redirectedUrl("/outbound"));
        mvc.perform(post(end).with(As.role(Role.MANAGER))).andExpect(redirectedUrl("/outbound"));
        assertThat(outbound.hinders("https://" + host + ":8443/x")).contains(Reason.NOT_APPROVED);
    }

    @Test
    void nobodyElseApproves() throws Exception {
        for (Role role : new Role[] {Role.BROKER, Role.EXAMINER, Role.COORDINATOR, Role.AUDITOR, Role.ADMINISTRATOR}) {
            mvc.perform(post("/outbound").param("host", "x.example").with(As.role(role)))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void anAddressOfAHouseIsApprovedOnlyWhenItIsWrittenTwice() throws Exception {
        mvc.perform(post("/outbound")
                        .param("host", "10.20.30.40")
                        .param("port", "443")
                        .param("why", "Warehouse on the private line")
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("10.20.30.40")))
                .andExpect(content().string(containsString("is-invalid")));
        mvc.perform(post("/api/v1/outbound/destinations")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"host": "meta.example", "port": 80, "addresses": ["169.254.169.254"], "why": "Never reached"}
                                """)
                        .with(As.program(Role.MANAGER)))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(get("/outbound").with(As.role(Role.AUDITOR))).andExpect(status().isOk());
    }
}
