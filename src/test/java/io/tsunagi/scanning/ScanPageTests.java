package io.tsunagi.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.scanning.domain.FileEnd;
import io.tsunagi.scanning.domain.FileState;
import io.tsunagi.scanning.domain.PageState;
import io.tsunagi.scanning.domain.PageStore;
import io.tsunagi.scanning.domain.ScanFile;
import io.tsunagi.scanning.domain.ScanFiles;
import io.tsunagi.scanning.domain.ScannedPage;
import io.tsunagi.scanning.domain.WaitReason;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** From the file that somebody drops to the page beside its sheet, read by the real reader. */
@TsunagiTest
class ScanPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PaperPress press;

    @Autowired
    ScanFiles files;

    @Autowired
    PageStore pages;

    @Test
    void aDroppedPdfOfThreeSheetsIsReadPlacedAndSeenFromItsStackItsFileAndItsPapers() throws Exception {
        PrintRun run = Returned.declaration(press, 31);
        String file = read(upload("戻り紙.pdf", run.pdf()));

        ScanFile known = files.find(file).orElseThrow();
        assertThat(known.end()).isEqualTo(FileEnd.READ);
        assertThat(known.pages().placed()).isEqualTo(run.papers().size());
        ScannedPage first = pages.ofFile(file).get(0);
        for (Locale language : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            for (String path : new String[] {"/scans", "/scans/stacks/" + known.stack(), "/scans/files/" + file}) {
                mvc.perform(get(path).locale(language).with(As.role(Role.AUDITOR)))
                        .andExpect(status().isOk())
                        .andExpect(content()
                                .string(allOf(
                                        not(containsString("??")), not(containsString("method=\"post\" enctype")))));
            }
        }
        mvc.perform(get("/papers/" + run.papers().get(0)).with(As.role(Role.AUDITOR)))
                .andExpect(content()
                        .string(allOf(
                                containsString("/scans/pages/" + first.id() + ".jpg"), containsString(first.name()))));
        mvc.perform(get("/scans/pages/" + first.id() + ".jpg").with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.IMAGE_JPEG))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        mvc.perform(get("/scans/files/" + file + "/original").with(As.role(Role.AUDITOR)))
                .andExpect(content().contentType(MediaType.APPLICATION_OCTET_STREAM))
                .andExpect(content().bytes(run.pdf()))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
    }

    @Test
    void aPageThatWaitsStandsOnTheDeskOfWhoMayPlaceItAndOfNobodyElse() throws Exception {
        waiting(Returned.photo("on the desk " + UUID.randomUUID()));

        for (Locale language : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            String words = language == Locale.JAPANESE ? "確認待ちのスキャン" : "scanned page";
            mvc.perform(get("/desk").locale(language).with(As.role(Role.COORDINATOR)))
                    .andExpect(
                            content().string(allOf(containsString(words), containsString("href=\"/scans/waiting\""))));
            mvc.perform(get("/desk").locale(language).with(As.role(Role.EXAMINER)))
                    .andExpect(content().string(not(containsString(words))));
        }
    }

    @Test
    void whatIsNoScanIsKeptAndToldInWords() throws Exception {
        String file = read(upload("readme.txt", ("no scan " + UUID.randomUUID()).getBytes()));

        mvc.perform(get("/scans/files/" + file).locale(Locale.JAPANESE).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("PDF・TIFF・JPEG・PNGのどれでもありません")));
    }

    @Test
    void aPageThatNobodyCanReadIsMarkedSoWhenItsSenderWasAsked() throws Exception {
        ScannedPage page = waiting(Returned.photo("smear " + UUID.randomUUID()));
        String path = "/scans/pages/" + page.id() + "/unreadable";

        for (Locale language : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            mvc.perform(post(path).param("asked", " ").locale(language).with(As.role(Role.COORDINATOR)))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("200"),
                                    containsString("<details class=\"scan-unreadable\" open"),
                                    not(containsString("??")))));
        }
        for (int click = 0; click < 2; click++) {
            mvc.perform(post(path).param("asked", "佐藤様、15時に再送").with(As.role(Role.COORDINATOR)))
                    .andExpect(redirectedUrl("/scans/waiting?after=" + page.id()));
        }
        for (Locale language : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            mvc.perform(get("/scans/waiting")
                            .param("page", "" + page.id())
                            .locale(language)
                            .with(As.role(Role.BROKER)))
                    .andExpect(content().string(allOf(containsString("佐藤様、15時に再送"), not(containsString("??")))));
            mvc.perform(get("/scans/files/" + page.file()).locale(language).with(As.role(Role.BROKER)))
                    .andExpect(content().string(allOf(containsString("佐藤様、15時に再送"), not(containsString("??")))));
        }
        mvc.perform(post("/scans/pages/" + page.id() + "/place")
                        .param("sheet", "P-2025-9999-X")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk());
        assertThat(pages.find(page.id()).orElseThrow().state()).isEqualTo(PageState.UNREADABLE);

        mvc.perform(post("/scans/pages/" + page.id() + "/undo").with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl("/scans/waiting?page=" + page.id()));
        assertThat(pages.find(page.id()).orElseThrow().asked()).isNull();
        mvc.perform(post("/api/v1/scan-pages/" + page.id() + "/decision")
                        .contentType("application/json")
                        .content("{\"decision\": \"UNREADABLE\"}")
                        .with(As.program(Role.COORDINATOR)))
                .andExpect(status().is4xxClientError());
        mvc.perform(post("/api/v1/scan-pages/" + page.id() + "/decision")
                        .contentType("application/json")
                        .content("{\"decision\": \"UNREADABLE\", \"asked\": \"Sato, by phone\"}")
                        .with(As.program(Role.COORDINATOR)))
                .andExpect(status().isOk());
        assertThat(pages.find(page.id()).orElseThrow().asked()).isEqualTo("Sato, by phone");
    }

    @Test
    void aPhotoWithoutCodeIsPlacedByNumberAndWhatWasTypedWronglyStaysInItsField() throws Exception {
        PrintRun run = Returned.sheet(press, 32);
        ScannedPage page = waiting(Returned.photo("photo " + UUID.randomUUID()));
        String place = "/scans/pages/" + page.id() + "/place";

        mvc.perform(get("/scans/waiting").param("page", "" + page.id()).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(allOf(containsString(page.name()), containsString("data-key=\"n\""))));
        mvc.perform(post(place)
                        .param("sheet", "P-2025-9999-X")
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(containsString("value=\"P-2025-9999-X\""), containsString("台帳にありません"))));
        mvc.perform(get(place).with(As.role(Role.COORDINATOR))).andExpect(redirectedUrl("/scans/pages/" + page.id()));
        mvc.perform(get("/scans/pages/" + page.id()).with(As.role(Role.COORDINATOR)))
                .andExpect(redirectedUrl("/scans/waiting?page=" + page.id()));
        for (int click = 0; click < 2; click++) {
            mvc.perform(post(place).param("sheet", run.papers().get(0)).with(As.role(Role.COORDINATOR)))
                    .andExpect(redirectedUrl("/scans/waiting?after=" + page.id()));
        }
        mvc.perform(post("/scans/pages/" + page.id() + "/undo").with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl("/scans/waiting?page=" + page.id()));
    }

    @Test
    void anUploadWithoutAFileAndAnEmptyOneSayWhyAndTheCountFollowsTheTable() throws Exception {
        mvc.perform(multipart("/scans/files")
                        .param("stack", UUID.randomUUID().toString())
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string("ファイルを選んでください。"));
        mvc.perform(multipart("/scans/files")
                        .file(new MockMultipartFile("file", "empty.pdf", "application/pdf", new byte[0]))
                        .param("stack", UUID.randomUUID().toString())
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("empty.pdf")));
        mvc.perform(get("/scans").locale(Locale.JAPANESE).with(As.role(Role.COORDINATOR)))
                .andExpect(content()
                        .string(allOf(
                                containsString("data-none=\"ファイルを選んでください。\""),
                                containsString("id=\"scan-waiting\""),
                                containsString("hx-select-oob=\"#scan-waiting\""))));
    }

    @Test
    void aPageNumberThatIsNoneAndAFileOfWhichNothingCanBeReadSaySo() throws Exception {
        ScannedPage page = waiting(Returned.photo("number " + UUID.randomUUID()));
        mvc.perform(post("/scans/pages/" + page.id() + "/place")
                        .param("sheet", "P-2025-0001-X")
                        .param("number", "abc")
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(allOf(containsString("頁は数字で"), containsString("value=\"abc\""))));
        String broken = read(upload("broken.pdf", ("%PDF-1.7 broken " + UUID.randomUUID()).getBytes()));
        mvc.perform(get("/scans/files/" + broken).locale(Locale.JAPANESE).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("一頁も読めません")));
    }

    @Test
    void doublesOfAStackAreSeenBesideTheirFirstPictureAndPutAsideTogether() throws Exception {
        PrintRun run = Returned.declaration(press, 33);
        ScannedPage first = pages.ofFile(read(upload("first.pdf", run.pdf()))).get(0);
        byte[] again = java.util.Arrays.copyOf(run.pdf(), run.pdf().length + 1);
        again[run.pdf().length] = '\n';
        String file = read(upload("again.pdf", again));
        ScannedPage second = pages.ofFile(file).get(0);
        assertThat(second.reason()).isEqualTo(WaitReason.SEEN_BEFORE);

        mvc.perform(get("/scans/waiting")
                        .param("page", "" + second.id())
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content()
                        .string(allOf(
                                containsString("/scans/pages/" + first.id() + ".jpg"),
                                containsString("この取込みの重複" + run.papers().size() + "頁をまとめて除外"))));
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/scans/stacks/" + files.find(file).orElseThrow().stack() + "/doubles")
                            .with(As.role(Role.COORDINATOR)))
                    .andExpect(redirectedUrl("/scans/waiting"));
        }
        assertThat(pages.ofFile(file)).extracting(ScannedPage::state).containsOnly(PageState.SET_ASIDE);
        mvc.perform(post("/scans/stacks/" + UUID.randomUUID() + "/doubles").with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void auditorsSeeWaitingPagesWithoutButtonsAndMayDecideNothing() throws Exception {
        ScannedPage page = waiting(Returned.photo("audit " + UUID.randomUUID()));

        mvc.perform(get("/scans/waiting").param("page", "" + page.id()).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(not(containsString("data-key=\"n\""))));
        for (String act : new String[] {"place", "split", "not-ours", "aside", "undo"}) {
            mvc.perform(post("/scans/pages/" + page.id() + "/" + act).with(As.role(Role.AUDITOR)))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get("/scans/pages/" + page.id() + ".jpg").with(As.role(Role.ADMINISTRATOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void byRestTheSameBytesAreOneFileAndAPageIsDecided() throws Exception {
        MockMultipartFile photo =
                new MockMultipartFile("file", "a.jpg", "image/jpeg", Returned.photo("rest " + UUID.randomUUID()));
        String first = reference(photo);
        assertThat(reference(photo)).isEqualTo(first);
        read(first);
        long page = pages.ofFile(first).get(0).id();

        for (int sent = 0; sent < 2; sent++) {
            mvc.perform(post("/api/v1/scan-pages/" + page + "/decision")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"decision\":\"NOT_OURS\"}")
                            .with(As.program(Role.BROKER)))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.state").value("NOT_OURS"));
        }
        mvc.perform(get("/api/v1/scans/" + first).with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.counts.aside").value(1))
                .andExpect(jsonPath("$.pages[0].state").value("NOT_OURS"));
    }

    private String reference(MockMultipartFile file) throws Exception {
        String json = mvc.perform(multipart("/api/v1/scans").file(file).with(As.program(Role.BROKER)))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return com.jayway.jsonpath.JsonPath.read(json, "$.reference");
    }

    private ScannedPage waiting(byte[] photo) throws Exception {
        return pages.ofFile(read(upload("photo.jpg", photo))).get(0);
    }

    private String upload(String name, byte[] bytes) throws Exception {
        return mvc.perform(multipart("/scans/files")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                        .param("stack", UUID.randomUUID().toString())
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String read(String file) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> files.find(file).orElseThrow().state() == FileState.READ);
        return file;
    }
}
