package io.tsunagi.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
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
import io.tsunagi.scanning.domain.ScanFile;
import io.tsunagi.scanning.domain.ScanFiles;
import io.tsunagi.scanning.domain.UploadLink;
import io.tsunagi.scanning.domain.UploadLinks;
import io.tsunagi.scanning.domain.Way;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A partner without an account sends papers by a link until it ends, is full or is closed. */
@TsunagiTest
class UploadLinkPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    UploadLinks links;

    @Autowired
    ScanFiles files;

    @Test
    void filesSentByALinkAreOneStackUnderItsNameAndTheLinkIsShownOnce() throws Exception {
        String name = "港の薬局 " + UUID.randomUUID();
        String path = made(name, 2);
        String text = "paper " + UUID.randomUUID();

        String reference = sent(path, "fax.tif", text);
        String again = sent(path, "fax.tif", text);

        assertThat(again).as("sent twice by a second tap").isEqualTo(reference);
        ScanFile file = files.find(reference).orElseThrow();
        UploadLink link = link(name);
        assertThat(file.way()).isEqualTo(Way.LINK);
        assertThat(file.sender()).isEqualTo(name);
        assertThat(file.stack()).isEqualTo(link.id());
        assertThat(link.used()).isEqualTo(1);
        for (Locale language : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            mvc.perform(get(path).locale(language))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(not(containsString("??")), not(containsString(name)))));
            mvc.perform(get("/scans/links").locale(language).with(As.role(Role.AUDITOR)))
                    .andExpect(content()
                            .string(allOf(
                                    containsString(name),
                                    not(containsString("??")),
                                    not(containsString(path.substring("/in/".length()))))));
        }
    }

    @Test
    void aFullLinkSaysSoAndAClosedOneAndAWrongOneLookAlike() throws Exception {
        String name = "満杯 " + UUID.randomUUID();
        String path = made(name, 1);
        sent(path, "a.pdf", "a " + UUID.randomUUID());

        file(path, "b.pdf", "b " + UUID.randomUUID())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(header().string("Tsunagi-Left", "0"))
                .andExpect(content().string(containsString("上限（1件）に達しました")));
        assertThat(link(name).used()).isEqualTo(1);
        mvc.perform(get(path)).andExpect(content().string(containsString("上限（1件）に達しました")));

        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/scans/links/" + link(name).id() + "/closing").with(As.role(Role.COORDINATOR)))
                    .andExpect(redirectedUrl("/scans/links"));
        }
        String closed = gone(path);
        assertThat(gone("/in/" + "A".repeat(32))).isEqualTo(closed);
        file(path, "c.pdf", "c").andExpect(status().isNotFound());
        mvc.perform(post(path + "/files").with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string("ファイルを選んでください。"));
    }

    @Test
    void everyFileIsAnsweredWithItsOwnReasonAndHowManyMayStillBeSent() throws Exception {
        String path = made("残り " + UUID.randomUUID(), 3);

        file(path, "a.pdf", "a " + UUID.randomUUID()).andExpect(header().string("Tsunagi-Left", "2"));
        file(path, "空.pdf", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(header().string("Tsunagi-Left", "2"))
                .andExpect(content().string("空.pdf は空のファイルです。"));
        mvc.perform(get(path).locale(Locale.JAPANESE))
                .andExpect(content()
                        .string(allOf(containsString("あと2件送れます"), containsString("data-none=\"ファイルを選んでください。\""))));
    }

    @Test
    void wrongNumbersAreRefusedAtTheirFieldsWithWhatWasTyped() throws Exception {
        mvc.perform(post("/scans/links")
                        .param("name", "")
                        .param("days", "31")
                        .param("files", "many")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("宛先を1～100文字"),
                                containsString("1～30日"),
                                containsString("1～1,000件で"),
                                containsString("value=\"many\""))));
        mvc.perform(post("/scans/links").param("name", "x").with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
    }

    private String made(String name, int most) throws Exception {
        Object made = mvc.perform(post("/scans/links")
                        .param("name", name)
                        .param("days", "7")
                        .param("files", Integer.toString(most))
                        .with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl("/scans/links"))
                .andExpect(flash().attribute("made", containsString("/in/")))
                .andReturn()
                .getFlashMap()
                .get("made");
        String address = String.valueOf(made);
        return address.substring(address.indexOf("/in/"));
    }

    private String sent(String path, String name, String text) throws Exception {
        return file(path, name, text)
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("SC-")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions file(String path, String name, String text) throws Exception {
        return mvc.perform(multipart(path + "/files")
                .file(new MockMultipartFile("file", name, "application/octet-stream", text.getBytes()))
                .with(csrf()));
    }

    private String gone(String path) throws Exception {
        String page = mvc.perform(get(path))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private UploadLink link(String name) {
        return links.newest(50).stream()
                .filter(link -> link.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
