package io.tsunagi.faxorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.faxorder.FaxCases.Case;
import io.tsunagi.faxorder.domain.Catalogues;
import io.tsunagi.faxorder.domain.OrderSheets;
import io.tsunagi.identity.Role;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Catalogues and order forms as pages and by REST. */
@TsunagiTest
class FaxOrderPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    FaxCases cases;

    @Autowired
    Catalogues catalogues;

    @Autowired
    OrderSheets sheets;

    @Test
    void aTableWithBadRowsIsShownRowByRowAndNothingOfItIsTaken() throws Exception {
        Case own = cases.catalogue(2);
        String table = "品番,品名,単位,温度帯,上限\nA,紙,CS,ぬるい,5\nA,水,CS,常温,0\n,糊,,常温,\n" + "B," + "長".repeat(90) + ",CS,常温,";

        mvc.perform(multipart("/fax-orders/catalogues/" + own.catalogue() + "/editions")
                        .file(new MockMultipartFile("file", "items.csv", "text/csv", table.getBytes("Windows-31J")))
                        .param("from", "2025-11-12")
                        .param("leadDays", "3")
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 行目")))
                .andExpect(content().string(containsString("常温・冷蔵・冷凍のいずれか")))
                .andExpect(content().string(containsString("2 行目と重複しています")))
                .andExpect(content().string(containsString("80 文字以内")))
                .andExpect(content().string(not(containsString("??"))));

        assertThat(As.coordinator(() -> catalogues.editions(own.catalogue()))).hasSize(1);
    }

    @Test
    void anEditionFormShowsAllItsMistakesAtOnce() throws Exception {
        Case own = cases.catalogue(2);
        String path = "/fax-orders/catalogues/" + own.catalogue() + "/editions";
        mvc.perform(multipart(path)
                        .param("from", "someday")
                        .param("leadDays", "-1")
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("日付を 2026-11-22 の形で")))
                .andExpect(content().string(containsString("60 日以内の整数")))
                .andExpect(content().string(containsString("ファイルを選ぶか、表を入力して")));
        mvc.perform(multipart(path)
                        .param("from", "someday")
                        .param("leadDays", "3")
                        .param("table", "品番,品名,単位,温度帯\nA,紙,CS,ぬるい")
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("日付を 2026-11-22 の形で")))
                .andExpect(content().string(containsString("常温・冷蔵・冷凍のいずれか")));
    }

    @Test
    void formsArePrintedForAListOfCustomersAndShownInBothLanguages() throws Exception {
        Case own = cases.catalogue(37);
        UUID batch = UUID.randomUUID();
        String path = "/fax-orders/catalogues/" + own.catalogue();
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(multipart(path + "/prints")
                            .param("batch", batch.toString())
                            .param("disruption", own.disruption())
                            .param("table", FaxCases.CUSTOMERS)
                            .with(As.role(Role.COORDINATOR)))
                    .andExpect(redirectedUrlPattern(path + "?printed=*"));
        }

        List<String> papers = As.coordinator(() -> sheets.batch(batch)).stream()
                .map(sheet -> sheet.paper())
                .toList();
        assertThat(papers).hasSize(2);
        mvc.perform(get("/fax-orders/prints/" + batch + ".pdf").with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF));
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            for (String page : List.of(
                    "/fax-orders",
                    "/fax-orders?state=PRINTED",
                    "/fax-orders/catalogues",
                    path,
                    "/fax-orders/" + papers.get(0))) {
                mvc.perform(get(page).locale(locale).with(As.role(Role.COORDINATOR)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
        mvc.perform(get("/fax-orders/" + papers.get(0)).locale(Locale.JAPANESE).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("髙﨑こどもクリニック")))
                .andExpect(content().string(containsString("返信待ち")));
    }

    @Test
    void everyPrintingKeepsItsPdfAndFormsAreShownFiftyOfSixty() throws Exception {
        Case own = cases.catalogue(1);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        cases.print(own, first, null, 10);
        List<String> newer = cases.print(own, second, null, 50);
        String path = "/fax-orders/catalogues/" + own.catalogue();

        mvc.perform(get(path).locale(Locale.JAPANESE).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("/fax-orders/prints/" + first + ".pdf")))
                .andExpect(content().string(containsString("/fax-orders/prints/" + second + ".pdf")))
                .andExpect(content().string(containsString("60枚中 50枚を表示")))
                .andExpect(content().string(containsString(path + "?after=" + newer.get(0))));
        mvc.perform(get(path + "?after=" + newer.get(0)).locale(Locale.ENGLISH).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("10 of 60 shown")))
                .andExpect(content().string(not(containsString("?after="))));
    }

    @Test
    void aCustomerWithoutAKindAndAnUnknownDisruptionAreRefusedAndNothingIsPrinted() throws Exception {
        Case own = cases.catalogue(2);
        UUID batch = UUID.randomUUID();
        String path = "/fax-orders/catalogues/" + own.catalogue() + "/prints";
        mvc.perform(multipart(path)
                        .param("batch", batch.toString())
                        .param("table", "name,kind,address\n見本,不明,東京都")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("Must be hospital, clinic")));
        mvc.perform(multipart(path)
                        .param("batch", batch.toString())
                        .param("blanks", "2")
                        .param("disruption", "D-2020-0001-X")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("not under fallback")));
        mvc.perform(multipart(path)
                        .param("batch", batch.toString())
                        .param("blanks", "0")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("from 1 to 200")));

        assertThat(As.coordinator(() -> sheets.batch(batch))).isEmpty();
    }

    @Test
    void aProgramSetsUpLoadsPrintsAndReadsBack() throws Exception {
        Case own = cases.catalogue(3);
        mvc.perform(post("/api/v1/fax-orders/catalogues")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"partner": "%s", "name": "二つ目", "faxNumber": "06-0000-0000", "site": "S"}
                                """.formatted(own.partnerCode()))
                        .with(As.program(Role.COORDINATOR)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.editions", hasSize(0)));
        mvc.perform(post("/api/v1/fax-orders/catalogues/" + own.catalogue() + "/editions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"from\": \"2025-11-12\", \"leadDays\": \"2\", \"table\": \"sku,name,unit\\nX,,CS\"}")
                        .with(As.program(Role.COORDINATOR)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("row[2].name"));
        mvc.perform(post("/api/v1/fax-orders/catalogues/" + own.catalogue() + "/prints")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"blanks\": 1, \"disruption\": \"" + own.disruption() + "\"}")
                        .with(As.program(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.papers", hasSize(1)));
        mvc.perform(get("/api/v1/fax-orders?catalogue=" + own.catalogue()).with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.forms", hasSize(1)))
                .andExpect(jsonPath("$.forms[0].state").value("PRINTED"));
        mvc.perform(post("/api/v1/fax-orders/catalogues/" + own.catalogue() + "/prints")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"blanks\": 1}")
                        .with(As.program(Role.AUDITOR)))
                .andExpect(status().isForbidden());
    }
}
