package io.tsunagi.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.BulletinFixtures;
import io.tsunagi.bulletin.domain.Boxes;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.Confidence;
import io.tsunagi.identity.Role;
import io.tsunagi.supply.SupplyCases;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The status folder as somebody finds it on another host: complete, linked, true, and honest about its age. */
@TsunagiTest
class StatusFolderPageTests {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    SupplyCases supply;

    private String disruption;
    private Bulletin bulletin;

    @BeforeEach
    void published() {
        BulletinFixtures fixtures = new BulletinFixtures(context);
        disruption = fixtures.disruption();
        bulletin = fixtures.published(disruption);
    }

    @Test
    void everyPageLinksOnlyToWhatIsInTheFolderAndEveryHashIsRight() throws Exception {
        String supplied = supply.rooms().get("direct").split("/")[2];
        Map<String, byte[]> files = zip();

        assertThat(files)
                .containsKeys(
                        "index.html",
                        "index.en.html",
                        disruption + ".html",
                        disruption + ".en.html",
                        "supply-" + supplied + ".html",
                        "supply-" + supplied + ".en.html",
                        "feed.atom",
                        "feed.en.atom",
                        "next-updates.ics",
                        "next-updates.en.ics",
                        "status.pdf",
                        "status.en.pdf",
                        "status.json",
                        "status.css",
                        "cut-off.js");
        files.forEach((name, bytes) -> {
            if (name.endsWith(".html")) {
                Matcher link = LINK.matcher(text(bytes));
                while (link.find()) {
                    assertThat(link.group(1).equals("data:,") || files.containsKey(link.group(1)))
                            .as("%s leads to %s", name, link.group(1))
                            .isTrue();
                }
            }
            if (name.contains(disruption)) {
                assertThat(text(bytes)).as(name).doesNotContain("th:", "??", "http://", "https://", "style=");
            }
        });
        assertThat(text(files.get("supply-" + supplied + ".en.html"))).contains("GLV-M", "Mihon Trading M-200");
        JsonNode hashes = new ObjectMapper().readTree(files.get("files.json")).get("files");
        assertThat(hashes).hasSize(files.size() - 1);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals("files.json")) {
                assertThat(hashes.at("/" + file.getKey() + "/sha256").asText())
                        .as(file.getKey())
                        .isEqualTo(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(file.getValue())));
            }
        }
    }

    @Test
    void thePageSaysWhatTheLivePageSaysAndUntilWhenToBelieveIt() throws Exception {
        Map<String, byte[]> files = zip();
        String page = text(files.get(disruption + ".html"));
        String live = mvc.perform(get("/status/" + disruption + "?lang=ja"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Pattern words = Pattern.compile("<dd class=\"words\">([^<]*)</dd>");
        assertThat(words.matcher(page).results().map(found -> found.group(1)).toList())
                .isNotEmpty()
                .isEqualTo(words.matcher(live)
                        .results()
                        .map(found -> found.group(1))
                        .toList());

        Instant next = bulletin.boxes().nextUpdateAt();
        String until = next.plus(Duration.ofMinutes(30)).toString();
        assertThat(page)
                .contains("data-believe-until=\"")
                .contains("時点の内容です")
                .contains("発信元のサーバーから切り離されています")
                .containsPattern("id=\"cut-off\"[^>]*hidden");
        assertThat(text(files.get(disruption + ".en.html")))
                .contains("This is the state as of")
                .contains("this page was cut off from the house");
        JsonNode data = new ObjectMapper().readTree(files.get("status.json"));
        JsonNode mine = null;
        for (JsonNode one : data.get("disruptions")) {
            mine = one.get("disruption").asText().equals(disruption) ? one : mine;
        }
        assertThat(mine.get("believeUntil").asText()).isEqualTo(until);
        assertThat(page).contains(until);
        assertThat(Instant.parse(data.get("believeUntil").asText())).isBeforeOrEqualTo(Instant.parse(until));
        assertThat(text(files.get("cut-off.js"))).contains("data-believe-until", "hidden = false");
    }

    @Test
    void theSheetIsOnePageThatNamesTheNewestDisruption() throws Exception {
        byte[] pdf = mvc.perform(get("/status/status.pdf?lang=en"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(disruption)
                    .contains("All shipping has stopped.")
                    .contains("Next update at")
                    .contains("telephone the desk you know");
        }
        mvc.perform(get("/status?lang=en")).andExpect(content().string(containsString("/status/status.pdf?lang=en")));
    }

    @Test
    void everyWayOutTellsWhenTheSystemAndWhenTheWorkIsBack() throws Exception {
        BulletinFixtures fixtures = new BulletinFixtures(context);
        Boxes words = BulletinFixtures.words();
        Instant system = Instant.parse("2099-03-01T06:00:00Z");
        Instant work = Instant.parse("2099-03-02T03:30:00Z");
        fixtures.publish(fixtures.submitted(disruption, ending(words, system, work)));
        Map<String, byte[]> files = zip();

        for (String file : List.of("index.html", disruption + ".html")) {
            assertThat(text(files.get(file)))
                    .as(file)
                    .contains("システムの復旧見込み", "2099年3月1日(日) 15:00", "業務の復旧見込み", "2099年3月2日(月) 12:30");
        }
        assertThat(text(files.get("feed.en.atom"))).contains("Normal work expected", "Mon 2 Mar 2099, 12:30");
        assertThat(text(files.get("status.json"))).contains("\"workEta\" : \"" + work + "\"");
        try (PDDocument document = Loader.loadPDF(files.get("status.en.pdf"))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Sun 1 Mar 2099, 15:00")
                    .contains("Mon 2 Mar 2099, 12:30");
        }
        mvc.perform(get("/status/status.json")).andExpect(content().string(containsString("\"workEta\":\"" + work)));
    }

    private static Boxes ending(Boxes words, Instant system, Instant work) {
        return new Boxes(
                words.impactJa(),
                words.impactEn(),
                words.changedJa(),
                words.changedEn(),
                words.actionJa(),
                words.actionEn(),
                words.nextUpdateAt(),
                words.severity(),
                system,
                Confidence.MEDIUM,
                work,
                Confidence.LOW,
                "測定の結果");
    }

    @Test
    void thePageOfTheFolderSaysHowItIsSet() throws Exception {
        for (String language : new String[] {"ja", "en"}) {
            mvc.perform(get("/status-folder").with(As.role(Role.MANAGER)).header("Accept-Language", language))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("tsunagi.status-folder.path")))
                    .andExpect(content().string(not(containsString("th:text"))));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BROKER", "EXAMINER", "AUDITOR"})
    void onlyThoseWhoKeepItTakeTheFile(Role role) throws Exception {
        mvc.perform(get("/status-folder/status.zip").with(As.role(role))).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/status-folder").with(As.program(role))).andExpect(status().isForbidden());
    }

    private Map<String, byte[]> zip() throws Exception {
        byte[] file = mvc.perform(get("/status-folder/status.zip").with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).startsWith("status/");
                files.put(entry.getName().substring("status/".length()), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
