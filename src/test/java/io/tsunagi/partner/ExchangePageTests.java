package io.tsunagi.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@TsunagiTest
class ExchangePageTests {

    private static final String PARTNERS = "code,name_ja,name_en,kind,identifiers\n";

    @Autowired
    private MockMvc mvc;

    @Test
    void sixTablesComeInOnceAndTheSameFilesAgainChangeNothing() throws Exception {
        String[][] files = {
            {"PARTNERS", PARTNERS + "XCH1-HUB,倉庫,Hub,HUB,JCN:7000012050002\nxch1-shop,店,=Shop,shipper,\n"},
            {
                "SYSTEMS",
                "partner,name_ja,name_en,kind,rto_hours,rlo_percent\nXCH1-HUB,倉庫系,WMS,WMS,24.0,10\nXCH1-SHOP,受注,Orders,ORDER,0.5,0\n"
            },
            {
                "DEPENDENCIES",
                "partner,needs_partner,needs_system,stops_system,impact_ja,impact_en,source,rto_hours,rlo_percent,longest_hours,harm_4h,harm_1d,harm_3d\n"
                        + "XCH1-SHOP,XCH1-HUB,倉庫系,受注,出荷,shipping,contract,12,,48,,SERIOUS,SEVERE\n"
            },
            {"TIERS", "partner,contractor,work_ja,work_en,way_in,mfa,note\nXCH1-HUB,XCH1-SHOP,保守,care,OWN,NO,VPN\n"},
            {"CONTACTS", "partner,name,phone,round_clock,verified_on\nXCH1-HUB,当直,+81-3-0000-0001,はい,2024/1/10\n"},
            {
                "ACCESS",
                "partner,our_system,account,kind,mfa,granted_by,granted_on,reviewed_on,ended_on\nXCH1-HUB,EDI,hub-edi,MACHINE,NO,house,,2024-02-01,\n"
            }
        };
        for (String[] file : files) {
            long rows = file[1].lines().count() - 1;
            take(file[0], file[1], true)
                    .andExpect(jsonPath("$.problems.length()").value(0))
                    .andExpect(jsonPath("$.taken").value(false))
                    .andExpect(jsonPath("$.added").value(rows));
            take(file[0], file[1], false)
                    .andExpect(jsonPath("$.taken").value(true))
                    .andExpect(jsonPath("$.added").value(rows));
            take(file[0], file[1], false)
                    .andExpect(jsonPath("$.added").value(0))
                    .andExpect(jsonPath("$.changed").value(0))
                    .andExpect(jsonPath("$.same").value(rows));
        }

        mvc.perform(get("/partners/XCH1-HUB").locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("7000012050002")))
                .andExpect(content().string(containsString("down for 48 h at most")))
                .andExpect(content().string(containsString("+81-3-0000-0001")));
    }

    @Test
    void fileBringsContactsWithMailAndNeverChangesTheNumberOfOneThatIsKnown() throws Exception {
        take("PARTNERS", PARTNERS + "XCH5,倉庫,Hub,HUB,\n", false);
        String contact = "partner,name,phone,round_clock,verified_on,mail\nXCH5,当直,%s,yes,2024-01-10,%s\n";
        take("CONTACTS", contact.formatted("03-0000-0001", "duty@example.com"), false)
                .andExpect(jsonPath("$.added").value(1));

        take("CONTACTS", contact.formatted("03-9999-9999", "fraud@example.com"), false)
                .andExpect(jsonPath("$.taken").value(false))
                .andExpect(jsonPath("$.problems[0].what.field").value("phone"))
                .andExpect(jsonPath("$.problems[1].what.field").value("mail"));
        take("CONTACTS", contact.replace(",mail", "").replace(",%s\n", "\n").formatted("03-0000-0001"), false)
                .andExpect(jsonPath("$.same").value(1));
        mvc.perform(get("/partners/XCH5").locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("duty@example.com")))
                .andExpect(content().string(containsString("not verified by us")));
    }

    @Test
    void exportedFileTakenInAgainChangesNothingAndHoldsNoFormula() throws Exception {
        take("PARTNERS", PARTNERS + "XCH2,=計算,=SUM(A1),HUB,\n", false)
                .andExpect(jsonPath("$.taken").value(true));

        byte[] file = mvc.perform(get("/partners/exchange/PARTNERS.csv").with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(new String(file, StandardCharsets.UTF_8)).contains("XCH2,'=計算,'=SUM(A1),HUB,");
        mvc.perform(post("/api/v1/partners/tables/PARTNERS")
                        .with(As.role(Role.MANAGER))
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(file))
                .andExpect(jsonPath("$.problems.length()").value(0))
                .andExpect(jsonPath("$.added").value(0))
                .andExpect(jsonPath("$.changed").value(0));
    }

    @Test
    void oneWrongLineOfThreeIsNamedWithItsColumnAndNothingIsTaken() throws Exception {
        String file = PARTNERS + "XCH3-A,甲,A,HUB,\nXCH3-B,,B,FACTORY,LEI:1\nXCH3-A,甲,A,HUB,\n";

        take("PARTNERS", file, false)
                .andExpect(jsonPath("$.taken").value(false))
                .andExpect(jsonPath("$.problems[0].line").value(3))
                .andExpect(jsonPath("$.problems[0].what.field").value("name_ja"))
                .andExpect(jsonPath("$.problems[1].what.field").value("kind"))
                .andExpect(jsonPath("$.problems[2].what.field").value("identifiers"))
                .andExpect(jsonPath("$.problems[3].line").value(4))
                .andExpect(jsonPath("$.problems[3].what.message").value("exchange.twice"));
        mvc.perform(get("/partners/XCH3-A").with(As.role(Role.MANAGER))).andExpect(status().isNotFound());
    }

    @Test
    void pageTakesShiftJisAndRefusesAFileWithoutItsColumnsInWords() throws Exception {
        byte[] japanese = (PARTNERS + "XCH4,株式会社乙,Otsu,SHIPPER,\n").getBytes(Charset.forName("windows-31j"));
        mvc.perform(multipart("/partners/exchange")
                        .file(new MockMultipartFile("file", "p.csv", "text/csv", japanese))
                        .param("table", "PARTNERS")
                        .param("how", "take")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.ADMINISTRATOR)))
                .andExpect(content().string(containsString("1 rows: 1 new, 0 changed, 0 as they stand")));
        mvc.perform(multipart("/partners/exchange")
                        .file(new MockMultipartFile(
                                "file", "p.csv", "text/csv", "code,name\nX,Y\n".getBytes(StandardCharsets.UTF_8)))
                        .param("table", "PARTNERS")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.ADMINISTRATOR)))
                .andExpect(
                        content().string(containsString("Columns missing in the first row: name_ja, name_en, kind")));
        mvc.perform(multipart("/partners/exchange").param("table", "PARTNERS").with(As.role(Role.COORDINATOR)))
                .andExpect(status().isForbidden());
    }

    private ResultActions take(String table, String file, boolean dry) throws Exception {
        return mvc.perform(post("/api/v1/partners/tables/" + table)
                        .queryParam("dryRun", Boolean.toString(dry))
                        .with(As.role(Role.MANAGER))
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(file.getBytes(StandardCharsets.UTF_8)))
                .andExpect(status().isOk());
    }
}
