package io.tsunagi.shipment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.shipment.ReachedShipper;
import io.tsunagi.shipment.ShipmentFixtures;
import io.tsunagi.shipment.domain.intake.ImportRun;
import io.tsunagi.shipment.domain.intake.MappingProfile;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class ImportPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ReachedShipper shippers;

    @Test
    void walksFromTheUploadOverTheDryRunToARepairedRow() throws Exception {
        ReachedShipper.Reached reached = shippers.reached();
        MappingProfile profile = shippers.profile(reached.partner(), ShipmentFixtures.RETAIL);
        String page = mvc.perform(multipart("/imports")
                        .file(file(ShipmentFixtures.RETAIL))
                        .param("profile", profile.id().toString())
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        mvc.perform(get(page).locale(Locale.JAPANESE).with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("900行 = 取込可883 + 取込済0 + 既存0 + 重複0 + 不備17")))
                .andExpect(content().string(containsString("存在しない日付・時刻です。")))
                .andExpect(content().string(containsString("2025/13/45")))
                .andExpect(content().string(containsString("取込可の883行を取り込む")))
                .andExpect(content().string(containsString(">常温<")))
                .andExpect(content().string(containsString(" JST<")))
                .andExpect(content().string(not(containsString(">AMBIENT<"))));
        mvc.perform(post(page + "/confirmation").with(As.role(Role.COORDINATOR)))
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attribute("notice", "import.confirmed"));
        String taken = html(page, Locale.ENGLISH);
        assertThat(taken).contains("900 rows = 0 good + 883 taken + 0 already there + 0 sent twice + 17 bad");
        assertThat(taken).contains("name=\"cells[8]\"").contains("The cell is empty.");

        mvc.perform(post(page + "/rows/13")
                        .param("cells[0]", "MJ-0000011")
                        .param("cells[1]", "法人")
                        .param("cells[2]", "コスモス商事, 本社")
                        .param("cells[6]", "TONER-X1")
                        .param("cells[7]", "トナーカートリッジ X1")
                        .param("cells[8]", "10")
                        .param("cells[9]", "PC")
                        .param("cells[11]", "常温")
                        .param("cells[12]", "2025/10/18 23:11")
                        .param("cells[13]", "2025/10/29")
                        .param("cells[14]", "")
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(flash().attribute("notice", "import.row.repaired"));
        assertThat(html(page, Locale.ENGLISH)).contains("884 taken").contains("16 bad");
    }

    @Test
    void showsAtTheFileWhatIsWrongWithIt() throws Exception {
        MappingProfile profile = shippers.profile(shippers.reached().partner(), ShipmentFixtures.HUB);

        mvc.perform(multipart("/imports")
                        .file(file(ShipmentFixtures.RETAIL))
                        .param("profile", profile.id().toString())
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Line 1 holds the byte 0x8E, which UTF-8 does not have.")))
                .andExpect(content().string(containsString("Windows-31J (Shift_JIS)")));
        mvc.perform(multipart("/imports")
                        .param("profile", profile.id().toString())
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("Choose a file.")));
    }

    @Test
    void onlyCoordinatorsTakeAndAuditorsRead() throws Exception {
        ImportRun run = shippers.take(shippers.reached().partner(), ShipmentFixtures.FORWARDER);

        mvc.perform(get("/imports/" + run.reference()).with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"cells[0]\""))));
        mvc.perform(post("/imports/" + run.reference() + "/confirmation").with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/imports").with(As.role(Role.BROKER))).andExpect(status().isForbidden());
    }

    @Test
    void importsByRestWithTheSameWordsAndTotals() throws Exception {
        MappingProfile profile = shippers.profile(shippers.reached().partner(), ShipmentFixtures.FORWARDER);
        String answer = mvc.perform(multipart("/api/v1/imports")
                        .file(file(ShipmentFixtures.FORWARDER))
                        .param("profile", profile.id().toString())
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.totals.rows").value(300))
                .andExpect(jsonPath("$.totals.bad").value(7))
                .andExpect(jsonPath("$.badRows[0].line").value(26))
                .andExpect(jsonPath("$.badRows[0].problems[0].column").value("Container"))
                .andExpect(jsonPath("$.badRows[0].problems[0].code").value("container.check"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String reference = JsonPath.read(answer, "$.reference");
        java.util.List<String> cells = JsonPath.read(answer, "$.badRows[0].cells");

        mvc.perform(post("/api/v1/imports/" + reference + "/confirmation").with(As.role(Role.COORDINATOR)))
                .andExpect(jsonPath("$.totals.taken").value(293));
        mvc.perform(put("/api/v1/imports/" + reference + "/rows/26")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new com.fasterxml.jackson.databind.ObjectMapper()
                                .writeValueAsString(java.util.Map.of("cells", cells)))
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.kind").value("BAD"));
        mvc.perform(multipart("/api/v1/imports")
                        .file(new MockMultipartFile("file", "x.csv", "text/csv", new byte[0]))
                        .param("profile", profile.id().toString())
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("file"));
    }

    @Test
    void profilesAreListedMadeAndChanged() throws Exception {
        ReachedShipper.Reached reached = shippers.reached();
        MappingProfile profile = shippers.profile(reached.partner(), ShipmentFixtures.RETAIL);

        mvc.perform(get("/imports/profiles").with(As.role(Role.COORDINATOR))).andExpect(status().isOk());
        mvc.perform(get("/imports/profiles/new").with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk());
        mvc.perform(get("/imports/profiles/" + profile.id()).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("病院=HOSPITAL")));
        mvc.perform(post("/imports/profiles")
                        .param("partnerId", reached.partner().toString())
                        .param("name", "half a profile")
                        .param("site", "X")
                        .param("dates", "SLASH_DATE")
                        .param("columns[ORDER_NUMBER]", "no")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Needed: name the column, or what to use instead.")))
                .andExpect(content().string(containsString("half a profile")));
    }

    private String html(String page, Locale locale) throws Exception {
        return mvc.perform(get(page).locale(locale).with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockMultipartFile file(String name) {
        return new MockMultipartFile("file", name, "text/csv", ShipmentFixtures.file(name));
    }
}
