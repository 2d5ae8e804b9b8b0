package io.tsunagi.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The list of forms, their blanks and examples, for people and programs. */
@TsunagiTest
class FormPageTests {

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "PARTNER")
    void everyPersonOfTheHouseSeesEveryFormWithItsCopiesSourceAndWhatIsNotVerified(Role role) throws Exception {
        mvc.perform(get("/forms").locale(Locale.JAPANESE).with(As.role(role)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("輸出申告書"),
                                containsString("日本税関"),
                                containsString("2025-10-12版"),
                                containsString("許可書用"),
                                containsString("関税法基本通達67-1-1"),
                                containsString("未確認"),
                                containsString("/forms/jp/C-5010/blank.pdf"),
                                containsString("/forms/ca/lead-sheet/sample.pdf"),
                                not(containsString("/forms/tsunagi/closing-report/blank.pdf")))));
    }

    @Test
    void englishListNamesTheFormsInEnglish() throws Exception {
        mvc.perform(get("/forms").locale(Locale.ENGLISH).with(As.role(Role.BROKER)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Export declaration"),
                                containsString("Japan Customs"),
                                containsString("Unverified"),
                                containsString("Print all blanks"))));
    }

    @Test
    void nobodySeesTheFormsWithoutSigningIn() throws Exception {
        mvc.perform(get("/forms").accept(MediaType.TEXT_HTML)).andExpect(status().is3xxRedirection());
        mvc.perform(get("/forms/jp/C-5010/sample.pdf").accept(MediaType.TEXT_HTML))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/api/v1/forms")).andExpect(status().isUnauthorized());
    }

    @Test
    void sampleIsMarkedOnEachPageAndBlankHasNoContents() throws Exception {
        String sample = text("/forms/jp/C-5010/sample.pdf", As.role(Role.COORDINATOR));
        String blank = text("/forms/jp/C-5010/blank.pdf", As.role(Role.COORDINATOR));

        assertThat(sample).contains("見本 SAMPLE", "提出不可", "USD 13,420.00 CIF KEELUNG");
        assertThat(blank).contains("記入用紙 BLANK", "輸出者 住所・氏名").doesNotContain("つなぎ医療");
        assertThat(sample + blank).doesNotContainPattern("P-\\d{4}-\\d{4}-[A-Z]");
    }

    @Test
    void allBlanksWithTheirContinuationsComeInOneFileWithoutNumbers() throws Exception {
        byte[] pdf = bytes("/forms/blanks.pdf", As.role(Role.MANAGER));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(34);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("輸出申告書", "List of items", "ピッキング指示書")
                    .doesNotContainPattern("P-\\d{4}-\\d{4}-[A-Z]");
        }
    }

    @Test
    void unknownFormIsNotHere() throws Exception {
        mvc.perform(get("/forms/jp/C-9999/blank.pdf").with(As.role(Role.BROKER)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/forms/jp/C-9999").with(As.program(Role.BROKER)))
                .andExpect(status().isNotFound());
    }

    @Test
    void programReadsFormsBoxesAndTheSample() throws Exception {
        mvc.perform(get("/api/v1/forms").with(As.program(Role.BROKER)).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(greaterThanOrEqualTo(20))))
                .andExpect(jsonPath("$[*].key", hasItems("jp/C-5010", "eu/TAD-BCP", "any/declaration")))
                .andExpect(jsonPath("$[?(@.key == 'jp/C-3000')].copies.length()", hasItem(2)));
        mvc.perform(get("/api/v1/forms/eu/TAD-BCP").with(As.program(Role.BROKER)))
                .andExpect(jsonPath("$.customsOnly", hasItem("mrn")))
                .andExpect(jsonPath("$.values", not(hasItem("movementNumber"))))
                .andExpect(jsonPath("$.columns", hasItem("commodityCode")));
        mvc.perform(get("/api/v1/forms/eu/TAD-BCP/sample.pdf").with(As.program(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(header().string("Content-Disposition", containsString("eu-TAD-BCP-sample.pdf")));
    }

    private String text(String path, RequestPostProcessor who) throws Exception {
        try (PDDocument document = Loader.loadPDF(bytes(path, who))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private byte[] bytes(String path, RequestPostProcessor who) throws IOException, Exception {
        return mvc.perform(get(path).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
