package io.tsunagi.shipment.web.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.identity.Role;
import io.tsunagi.shipment.WaveFixtures;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class PhonePageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    WaveFixtures fixtures;

    @Autowired
    Clock clock;

    @Test
    void saysNothingOnThePageAboutWhoIsSignedInBecauseThePhoneKeepsIt() throws Exception {
        mvc.perform(get("/handover").with(As.person("hideko-secret", Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("hideko-secret"))))
                .andExpect(content().string(not(containsString("csrf"))))
                .andExpect(header().exists("Tsunagi-Page"));
        mvc.perform(get("/handover").with(As.role(Role.BROKER))).andExpect(status().isForbidden());
    }

    @Test
    void workerKeepsEveryFileOfThePageInOneVersionAndNoOtherPath() throws Exception {
        String page = mvc.perform(get("/handover").with(As.role(Role.COORDINATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String worker = mvc.perform(get("/handover/worker.js"))
                .andExpect(status().isOk())
                .andExpect(header().string("Service-Worker-Allowed", "/handover"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String files = worker.lines()
                .filter(line -> line.startsWith("const FILES"))
                .findFirst()
                .orElseThrow();

        var asked = java.util.regex.Pattern.compile("(?:src|href|data-library)=\"(/[^\"]*\\?v=[^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(8).allMatch(files::contains);
        assertThat(files).doesNotContain("/api/", "/shipments", "/waves");
    }

    @Test
    void takesGoodEntriesBesideABadOneAndSaysWhyInTheLanguageAskedFor() throws Exception {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
        String good = entry(UUID.randomUUID().toString(), shipment, "PICKED", "１");
        String bad = entry("no uuid", shipment, "PICKED", "");

        mvc.perform(post("/api/v1/handovers/entries")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"sentAt\":\"%s\",\"entries\":[%s,%s]}".formatted(clock.instant(), bad, good))
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].state").value("REFUSED"))
                .andExpect(jsonPath("$.results[0].words").value(containsString("no id")))
                .andExpect(jsonPath("$.results[1].state").value("REFUSED"))
                .andExpect(jsonPath("$.results[1].words").value(containsString("Say why less was picked")));
        mvc.perform(post("/api/v1/handovers/entries")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"entries\":[%s]}"
                                .formatted(entry(UUID.randomUUID().toString(), shipment, "PICKED", "３")))
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(jsonPath("$.results[0].state").value("SENT"))
                .andExpect(jsonPath("$.results[0].words").value(shipment + "：ピッキング を記録しました。"));
    }

    @Test
    void takesTheFileOfAPhoneOnceAndRefusesAnotherKindOfFile() throws Exception {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
        String file = "{\"format\":\"tsunagi-handovers\",\"version\":1,\"entries\":[%s]}"
                .formatted(entry(UUID.randomUUID().toString(), shipment, "PICKED", ""));

        assertThat(taken(file).taken()).isEqualTo(1);
        QueueFilePage.Report again = taken(file);

        assertThat(again.taken()).isZero();
        assertThat(again.before()).isEqualTo(1);
        var other = mvc.perform(multipart("/handover/import")
                        .file(new MockMultipartFile(
                                "file", "x.json", "application/json", "{}".getBytes(StandardCharsets.UTF_8)))
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        assertThat(other.getFlashMap().get("refusals").toString()).contains("ファイル");
    }

    @Test
    void answersProgramsThatAreNotSignedInWith401() throws Exception {
        mvc.perform(get("/api/v1/handovers/session")).andExpect(status().isUnauthorized());
    }

    private QueueFilePage.Report taken(String file) throws Exception {
        return (QueueFilePage.Report) mvc.perform(multipart("/handover/import")
                        .file(new MockMultipartFile(
                                "file", "q.json", "application/json", file.getBytes(StandardCharsets.UTF_8)))
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getFlashMap()
                .get("report");
    }

    private String entry(String id, String shipment, String what, String quantity) {
        return "{\"id\":\"%s\",\"code\":\"%s\",\"what\":\"%s\",\"quantity\":\"%s\",\"writtenAt\":\"%s\",\"how\":\"TYPED\"}"
                .formatted(id, shipment, what, quantity, clock.instant());
    }
}
