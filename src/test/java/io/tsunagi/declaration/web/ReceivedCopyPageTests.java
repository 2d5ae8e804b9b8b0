package io.tsunagi.declaration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.domain.KeepCopy;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.received.CopyKind;
import io.tsunagi.declaration.domain.received.ReceivedCopy;
import io.tsunagi.identity.Role;
import io.tsunagi.storage.RowScope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class ReceivedCopyPageTests {

    private static final byte[] COPY = "IDC 輸入申告控 100 123 4560".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvc mvc;

    @Autowired
    DeclarationCases cases;

    @Autowired
    KeepCopy keeping;

    @Autowired
    JdbcClient jdbc;

    Outage outage;

    String reference;

    @BeforeEach
    void aCaseWithATwin() {
        outage = cases.outage();
        reference = cases.taken(outage, LastConfirmed.ACK_NO_RELEASE);
    }

    @Test
    void keepsWhatTheSystemSentAndGivesItBackByteByByteAsADownload() throws Exception {
        upload("控.html", COPY).andExpect(redirectedUrl("/declarations/" + reference));
        upload("again.txt", COPY).andExpect(redirectedUrl("/declarations/" + reference));

        List<ReceivedCopy> kept = kept();
        assertThat(kept).singleElement().satisfies(copy -> {
            assertThat(copy.name()).isEqualTo("控.txt");
            assertThat(copy.hash()).hasSize(64);
        });
        mvc.perform(get("/declarations/" + reference + "/copies/" + kept.get(0).id())
                        .with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(COPY))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        mvc.perform(get("/declarations/" + reference).locale(Locale.JAPANESE).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("システムからの受信控")))
                .andExpect(content().string(containsString(kept.get(0).hash())))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/api/v1/declarations/" + reference + "/copies").with(As.program(Role.BROKER)))
                .andExpect(jsonPath("$[0].sha256").value(kept.get(0).hash()));
    }

    @Test
    void refusesWhatIsNoDocumentWhateverItIsCalled() throws Exception {
        upload("notice.pdf", new byte[] {'M', 'Z', 0, 1})
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Only PDF, PNG, JPEG or plain text")));
        upload("empty.pdf", new byte[0]).andExpect(content().string(containsString("not empty")));
        byte[] large = new byte[KeepCopy.MAX_BYTES + 1];
        java.util.Arrays.fill(large, (byte) 'a');
        assertThatThrownBy(() ->
                        As.broker(() -> keeping.keep(reference, CopyKind.NOTICE, cases.justNow(), "large.txt", large)))
                .hasMessageContaining("copy-large");
        assertThat(kept()).isEmpty();
    }

    @Test
    void neverChangesACopyAndShowsItToItsPartnerOnly() throws Exception {
        upload("a.txt", COPY);

        assertThatThrownBy(() -> RowScope.asHouse(() -> jdbc.sql("update declaration.received_copies set name = 'x'")
                        .update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> RowScope.asHouse(() ->
                        jdbc.sql("delete from declaration.received_copies").update()))
                .hasStackTraceContaining("permission denied");
        assertThat(RowScope.asPartner(outage.partner(), this::rows)).isEqualTo(1);
        assertThat(RowScope.asPartner(UUID.randomUUID(), this::rows)).isZero();
    }

    private org.springframework.test.web.servlet.ResultActions upload(String name, byte[] bytes) throws Exception {
        return mvc.perform(multipart("/declarations/" + reference + "/copies")
                .file(new MockMultipartFile("file", "../" + name, "application/pdf", bytes))
                .param("kind", "APPLICATION_COPY")
                .param("occurredAt", "2026-11-20T09:00")
                .locale(Locale.ENGLISH)
                .with(As.role(Role.BROKER)));
    }

    private List<ReceivedCopy> kept() {
        return RowScope.asHouse(() -> keeping.of(reference));
    }

    private long rows() {
        return jdbc.sql(
                        "select count(*) from declaration.received_copies r join declaration.declarations d on d.id = r.declaration_id where d.reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }
}
