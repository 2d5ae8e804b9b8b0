package io.tsunagi.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.ClosingReport;
import io.tsunagi.filing.FilingFixtures;
import io.tsunagi.identity.Role;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.PaperRegister.Paper;
import io.tsunagi.storage.RowScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The closing report says what happened, in both languages, and proves that no paper is open. */
@TsunagiTest
class ClosingReportPageTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PaperRegister register;

    @Autowired
    private ClosingReport closingReport;

    @Test
    void previewHoldsTimesCountsAndDecisionsInBothLanguages() throws Exception {
        String reference = new RecoveryFixtures(application).approved("REPORT-ONE");
        new RecoveryFixtures(application).takeOrders("REPORT-ONE");

        byte[] pdf = mvc.perform(
                        get("/disruptions/" + reference + "/report.pdf").with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(text(pdf))
                .contains("終結報告書", "Closing report", reference)
                .contains("REPORT-ONE倉庫", "REPORT-ONE Warehouse")
                .contains("出荷 293件", "293 shipments")
                .contains("計 293 0 0 283 10 0 0 0", "Total 293 0 0 283 10 0 0 0")
                .contains("印刷 0枚、未処理 0枚。", "Printed: 0. Open: 0.")
                .contains("second- manager");
        assertThat(register.of(reference)).as("a preview takes no number").isEmpty();
    }

    @Test
    void talliesFilingsByFormProcedureAndStateBesideDeclarations() throws Exception {
        String reference = new RecoveryFixtures(application).approved("REPORT-FILED");
        FilingFixtures filings = application.getBean(FilingFixtures.class);
        filings.submitted(reference, "jp/C-5010");
        filings.submitted(reference, "jp/C-5010");
        filings.begun(reference, "jp/C-8000", "");

        byte[] pdf = mvc.perform(
                        get("/disruptions/" + reference + "/report.pdf").with(As.role(Role.MANAGER)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(text(pdf).replace(" ", "")).contains("書面申告0件、その他の届出・申請・申告3件。");
        assertThat(text(pdf))
                .contains("輸出申告書 輸出申告 審査待ち 2")
                .contains("開庁時間外の事務の執行を求める届出書 – 起票中 1")
                .contains("Export declaration Export declaration Waits for examination 2");
        mvc.perform(get("/api/v1/disruptions/" + reference + "/report").with(As.role(Role.AUDITOR)))
                .andExpect(jsonPath("$.filings.length()").value(2))
                .andExpect(jsonPath("$.filings[0].procedure").value("EXPORT"))
                .andExpect(jsonPath("$.filings[0].number").value(2));
    }

    @Test
    void isPrintedOnceWhenTheDisruptionIsClosedAndItsPaperIsNotOpen() throws Exception {
        String reference = new RecoveryFixtures(application).closed("REPORT-TWO");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(papers(reference)).hasSize(1));
        Paper paper = papers(reference).get(0);
        assertThat(paper.disposition()).isEqualTo(Disposition.CLOSED_ON_PAPER);
        assertThat(RowScope.asHouse(() -> register.open(reference))).isZero();

        RowScope.asHouse(() -> closingReport.write(reference));

        assertThat(papers(reference)).as("writing it twice prints it once").containsExactly(paper);
        mvc.perform(get("/disruptions/" + reference + "/report.pdf").with(As.role(Role.AUDITOR)))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/papers/runs/" + paper.runId() + ".pdf"));
    }

    @Test
    void givesProgramsTheFactsAndPeopleThePage() throws Exception {
        String reference = new RecoveryFixtures(application).closed("REPORT-THREE");

        mvc.perform(get("/api/v1/disruptions/" + reference + "/report").with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CLOSED"))
                .andExpect(jsonPath("$.papers.open").value(0))
                .andExpect(jsonPath("$.served.length()").value(5))
                .andExpect(jsonPath("$.decisions[?(@.action == 'disruption.approved')].who")
                        .value("second-manager"));
        String page = mvc.perform(get("/disruptions/" + reference + "/report")
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("終結報告書", "依頼", "second-manager", "REPORT-THREE倉庫")
                .doesNotContain("??", "&lt;title");
    }

    @Test
    void isNotForBrokersAndUnknownDisruptionsHaveNone() throws Exception {
        mvc.perform(get("/disruptions/D-2025-9999-X/report").with(As.role(Role.MANAGER)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/disruptions/D-2025-9999-X/report").with(As.role(Role.BROKER)))
                .andExpect(status().isForbidden());
    }

    private List<Paper> papers(String reference) {
        return RowScope.asHouse(() -> register.of(reference));
    }

    /** Where a line breaks does not matter here. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
