package io.tsunagi.declaration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.DeclarationFixtures;
import io.tsunagi.declaration.domain.DraftContent;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.Reading;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.identity.Role;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.tariff.domain.LoadTable;
import io.tsunagi.tariff.domain.TableKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Ways to fill a draft propose first, show what they do not take, and save nothing. */
@TsunagiTest
class FillPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DeclarationCases cases;

    @Autowired
    Reading reading;

    @Autowired
    LoadTable loading;

    @Autowired
    WaveFixtures shipments;

    @Autowired
    Disruptions disruptions;

    @Autowired
    ObjectMapper json;

    Outage outage;
    String reference;

    @BeforeEach
    void aCase() {
        outage = cases.outage();
        reference = cases.taken(outage, LastConfirmed.NOT_SENT);
    }

    @Test
    void proposesPastedLinesWithWordsAtWrongCellsAndNamesWhatHasNoBox() throws Exception {
        String pasted = """
                品名\t統計品目番号\t数量Ⅰ\t単位Ⅰ\t価格（CIF・通貨建て）\t倉庫の棚
                不織布マスク\t6307.90-0233\t1200\tKG\t12,345.67\tA-1
                手指消毒剤\t3808.94\t-5\tKG\t8,020.00\t
                """;
        Document page = Jsoup.parse(mvc.perform(post("/declarations/" + reference + "/fill/pasted")
                        .param("pasted", pasted)
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.getElementById("box-lines-0-statisticalCode").attr("value"))
                .isEqualTo("6307.90-0233");
        assertThat(page.getElementById("box-lines-1-quantity1").attr("value")).isEqualTo("-5");
        assertThat(page.select("#box-lines-1-quantity1-more .invalid-feedback").text())
                .contains("-5");
        assertThat(page.select("#box-lines-1-statisticalCode-more .invalid-feedback")
                        .text())
                .contains("3808.94");
        assertThat(page.text()).contains("倉庫の棚").contains("A-1").doesNotContain("??");
        assertThat(saved().lines()).allSatisfy(line -> assertThat(line).isEmpty());
    }

    @Test
    void readsColumnsThatAreHeadedAsPeopleHeadThem() throws Exception {
        mvc.perform(post("/api/v1/declarations/" + reference + "/draft-proposals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of(
                                "pasted", "品名\tＨＳコード\t数量\t単位\t価格\t関税率\nマスク\t6307.90-023\t1200\tKG\t12345.67\t4.7")))
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.draft.lines[0].statisticalCode").value("6307.90-023"))
                .andExpect(jsonPath("$.draft.lines[0].quantity1").value("1200"))
                .andExpect(jsonPath("$.draft.lines[0].unit1").value("KG"))
                .andExpect(jsonPath("$.draft.lines[0].value").value("12345.67"))
                .andExpect(jsonPath("$.draft.lines[0].dutyRate").value("4.7"));
    }

    @Test
    void takesCellsWithoutHeadingsInTheOrderOfTheForm() throws Exception {
        mvc.perform(post("/api/v1/declarations/" + reference + "/draft-proposals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(
                                Map.of("pasted", "masks\t6307.90-023\t1200\tKG\t\t\t12345.67\t協定\t4.7")))
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.draft.lines[0].value").value("12345.67"))
                .andExpect(jsonPath("$.draft.lines[0].dutyRate").value("4.7"))
                .andExpect(jsonPath("$.changed", hasItem("lines[0].description")));
    }

    @Test
    void keepsWhatWasPastedWhenItIsRefused() throws Exception {
        String tooMany = "masks\t6307.90-023\n".repeat(51);
        mvc.perform(post("/declarations/" + reference + "/fill/pasted")
                        .param("pasted", tooMany)
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("51 lines were found")))
                .andExpect(content().string(containsString("masks\t6307.90-023\nmasks")));
        mvc.perform(post("/declarations/" + reference + "/fill/pasted")
                        .param("pasted", "a\t\"open")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("a\t&quot;open")));
    }

    @Test
    void readsItsOwnTableBackToTheSameDraftAndAWorkbookToo() throws Exception {
        String full = cases.drafted(outage, LastConfirmed.NOT_SENT);
        byte[] csv = mvc.perform(get("/declarations/" + full + "/draft.csv").with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        DraftContent expected =
                As.manager(() -> reading.view(full).declaration().content());

        for (byte[] file : new byte[][] {csv, workbook(new String(csv, StandardCharsets.UTF_8))}) {
            String answer = mvc.perform(multipart("/api/v1/declarations/" + reference + "/draft-proposals")
                            .file(new MockMultipartFile("file", "draft", "application/octet-stream", file))
                            .with(As.program(Role.BROKER)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(json.treeToValue(json.readTree(answer).path("draft"), DraftContent.class))
                    .isEqualTo(expected);
        }
    }

    @Test
    void refusesAHostileFileAtItsField() throws Exception {
        mvc.perform(multipart("/declarations/" + reference + "/fill/file")
                        .file(new MockMultipartFile("file", "x.xlsx", null, new byte[] {'P', 'K', 3, 4, 1, 2, 3}))
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This workbook cannot be read.")));
        mvc.perform(multipart("/api/v1/declarations/" + reference + "/draft-proposals")
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void copiesPartiesAndGoodsOfAFormerDeclarationButNoValuesRatesAndNumbers() throws Exception {
        String former = cases.drafted(outage, LastConfirmed.NOT_SENT);

        mvc.perform(proposal(Map.of("former", former)))
                .andExpect(jsonPath("$.draft.boxes.importerName").value("見本医療物資株式会社"))
                .andExpect(jsonPath("$.draft.lines[0].statisticalCode").value("6307.90-0233"))
                .andExpect(jsonPath("$.draft.lines[0].value").doesNotExist())
                .andExpect(jsonPath("$.draft.lines[0].dutyRate").doesNotExist())
                .andExpect(jsonPath("$.draft.boxes.exchangeRate").doesNotExist())
                .andExpect(jsonPath("$.draft.boxes.docInvoice").doesNotExist())
                .andExpect(jsonPath("$.draft.boxes.billNumber")
                        .value(saved().boxes().get("billNumber")));
        String foreign = cases.drafted(cases.outage(), LastConfirmed.NOT_SENT);
        mvc.perform(proposal(Map.of("former", foreign)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("former"));
    }

    @Test
    void makesALineOfEachShipmentOfTheImporter() throws Exception {
        var place = WaveFixtures.place(
                outage.partner(),
                As.manager(() -> disruptions.find(outage.disruption()).orElseThrow()));
        String first = shipments.open(place, 0, 0, 120);
        String second = shipments.open(place, 0, 1, 30);

        mvc.perform(proposal(Map.of("shipments", first + ", " + second)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.draft.lines.length()").value(2))
                .andExpect(jsonPath("$.draft.lines[0].description").value("滅菌ガーゼ 7.5cm 100枚"))
                .andExpect(jsonPath("$.draft.lines[1].quantity1").value("30"))
                .andExpect(jsonPath("$.draft.lines[1].unit1").value("BX"))
                .andExpect(jsonPath("$.notes.length()").value(1));
        String foreign = shipments.open(WaveFixtures.place(Disruptions.State.FALLBACK), 0, 0, 1);
        mvc.perform(proposal(Map.of("shipments", first + " " + foreign)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("shipments"));
    }

    @Test
    void refusesShipmentsThatAreNotTheImporters() throws Exception {
        mvc.perform(proposal(Map.of("shipments", "S-2026-0001-A, S-2026-0002-B")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("shipments"));
    }

    @Test
    void showsTheWaysInBothLanguagesAndTheKeyboardOnTheDraft() throws Exception {
        cases.drafted(outage, LastConfirmed.NOT_SENT);
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            mvc.perform(get("/declarations/" + reference + "/fill")
                            .locale(locale)
                            .with(As.role(Role.BROKER)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
        Document page =
                Jsoup.parse(mvc.perform(get("/declarations/" + reference).with(As.role(Role.BROKER)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(page.select("form#draft button").first().attr("value"))
                .as("Enter in a box presses the first button of the form")
                .isEqualTo("save");
        assertThat(page.select("[accesskey]").eachAttr("accesskey")).contains("s", "l", "r", "f");
    }

    @Test
    void fillsRateAndDutyFromTheTablesOnAskingAndSaysWhatIsTypedByHand() throws Exception {
        As.broker(() -> {
            var lines = loading.check(TableKind.LINES, "own.csv", """
                    code,valid_from,valid_to,description_ja,description_en,unit1,unit2,general,temporary,wto,preferential,source
                    9706.10-000,2020-01-01,,骨董,Antiques,NO,,,,4.7%,,own source
                    """.getBytes(StandardCharsets.UTF_8));
            loading.load(lines.reference());
            var rates = loading.check(TableKind.RATES, "own.csv", """
                    currency,week,yen,per,source
                    SEK,2026-11-22,14.25,1,own source
                    """.getBytes(StandardCharsets.UTF_8));
            loading.load(rates.reference());
        });
        Map<String, String> fields = DeclarationFixtures.completeFields("QQQB-F-" + reference, "INV-F");
        fields.put("currency", "SEK");
        fields.remove("exchangeRate");
        fields.remove("rateWeek");
        fields.put("lines[0].statisticalCode", "9706.10-000");
        fields.remove("lines[0].dutyRate");

        write(fields, "rate").andExpect(redirectedUrl("/declarations/" + reference + "#box-exchangeRate"));
        assertThat(saved().boxes())
                .containsEntry("exchangeRate", "14.25")
                .containsEntry("ratePer", "1")
                .containsEntry("rateWeek", "2026-11-22");
        saved().boxes().forEach(fields::put);
        write(fields, "duty-0").andExpect(redirectedUrl("/declarations/" + reference + "#box-lines-0-dutyRate"));
        assertThat(saved().lines().get(0)).containsEntry("dutyRate", "4.7");
        mvc.perform(get("/declarations/" + reference).locale(Locale.ENGLISH).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("From the table, for 2026-11-22–2026-11-28: own.csv")))
                .andExpect(content().string(containsString("Source: own source")));

        fields.put("lines[0].dutyRate", "4.7");
        fields.put("exchangeRate", "15");
        fields.put("currency", "TND");
        write(fields, "rate")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No rate of TND is loaded")))
                .andExpect(content().string(containsString("value=\"15\"")));
        fields.put("currency", "SEK");
        write(fields, "save");
        mvc.perform(get("/declarations/" + reference).locale(Locale.ENGLISH).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("Typed by hand. The loaded table lists 14.25 JPY/1 SEK")));
        mvc.perform(get("/api/v1/declarations/" + reference + "/computation").with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.steps[0].formula").value("12,345.67 SEK × 15 = 185,185.05"))
                .andExpect(jsonPath("$.origins.exchangeRate.kind").value("DIFFERS"));
    }

    private org.springframework.test.web.servlet.ResultActions write(Map<String, String> fields, String action)
            throws Exception {
        var request = post("/declarations/" + reference + "/draft")
                .param("action", action)
                .param(
                        "version",
                        Long.toString(As.manager(
                                () -> reading.view(reference).declaration().version())))
                .locale(Locale.ENGLISH)
                .with(As.role(Role.BROKER));
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder proposal(
            Map<String, String> source) throws IOException {
        return post("/api/v1/declarations/" + reference + "/draft-proposals")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(source))
                .with(As.program(Role.BROKER));
    }

    private DraftContent saved() {
        return As.manager(() -> reading.view(reference).declaration().content());
    }

    /** The cells of a table as a workbook of texts. */
    private static byte[] workbook(String csv) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("draft");
            var rows = io.tsunagi.sheet.Sheets.ofFile(csv.getBytes(StandardCharsets.UTF_8))
                    .rows();
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).cells().size(); column++) {
                    sheet.value(row, column, rows.get(row).cell(column));
                }
            }
        }
        return out.toByteArray();
    }
}
