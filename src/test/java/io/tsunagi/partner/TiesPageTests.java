package io.tsunagi.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class TiesPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MapFixtures fixtures;

    @Test
    void identifierWithAWrongCheckDigitIsRefusedAndTheRightOneIsShownAsChecked() throws Exception {
        fixtures.partnerWithSystem("TIE1", Duration.ofDays(1));

        mvc.perform(post("/api/v1/partners/TIE1/identifiers")
                        .with(As.role(Role.MANAGER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"scheme\":\"JCN\",\"value\":\"6000012050002\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("value"));
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/partners/TIE1/identifiers")
                            .param("scheme", "JCN")
                            .param("value", "7000-0120-50002")
                            .with(As.role(Role.MANAGER)))
                    .andExpect(redirectedUrl("/partners/TIE1"));
        }
        mvc.perform(get("/partners/TIE1").locale(Locale.ENGLISH).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("7000012050002")))
                .andExpect(content().string(containsString("check digit right")));
    }

    @Test
    void tierSaysWhoseAccountIsTheWayInAndThatItHasNoSecondFactor() throws Exception {
        fixtures.partnerWithSystem("TIE2-HUB", Duration.ofDays(1));
        fixtures.partnerWithSystem("TIE2-CARE", Duration.ofDays(1));

        mvc.perform(post("/partners/TIE2-HUB/tiers")
                        .param("contractorCode", "TIE2-CARE")
                        .param("workJa", "保守")
                        .param("workEn", "maintenance")
                        .param("wayIn", "PRINCIPAL")
                        .param("mfa", "NO")
                        .with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl("/partners/TIE2-HUB"));
        mvc.perform(post("/partners/TIE2-HUB/tiers")
                        .param("contractorCode", "TIE2-HUB")
                        .param("workJa", "保守")
                        .param("workEn", "maintenance")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("cannot be its own sub-contractor")));

        mvc.perform(get("/partners/TIE2-CARE").locale(Locale.ENGLISH).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("Works for")))
                .andExpect(content().string(containsString("no second factor")));
        mvc.perform(get("/api/v1/partners/map?focus=TIE2-CARE").with(As.role(Role.AUDITOR)))
                .andExpect(jsonPath("$.nodes.length()").value(2))
                .andExpect(jsonPath("$.edges[0].kind").value("WORK"))
                .andExpect(jsonPath("$.edges[0].doubtful").value(true));
    }

    @Test
    void accountWithoutReviewIsLateUntilSomebodyReviewsItAndAnotherPartnerCannotEndIt() throws Exception {
        fixtures.partnerWithSystem("TIE3", Duration.ofDays(1));
        fixtures.partnerWithSystem("TIE3-OTHER", Duration.ofDays(1));
        String answer = mvc.perform(post("/api/v1/partners/TIE3/accesses")
                        .with(As.role(Role.MANAGER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"ourSystem":"EDI","account":"tie3-edi","kind":"MACHINE","mfa":"NO","grantedBy":"house"}"""))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        UUID id = UUID.fromString(answer.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"));
        mvc.perform(get("/partners/TIE3").locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("not reviewed for 90 days")));

        mvc.perform(post("/partners/TIE3-OTHER/accesses/" + id + "/end").with(As.role(Role.MANAGER)))
                .andExpect(status().isNotFound());
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/partners/TIE3/accesses/" + id + "/review").with(As.role(Role.MANAGER)))
                    .andExpect(flash().attribute("notice", "partner.notice.access-reviewed"));
        }

        mvc.perform(get("/partners/TIE3").locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(content().string(not(containsString("not reviewed for 90 days"))));
    }

    @Test
    void numberThatNobodyCalledForMoreThan90DaysIsShownAsOldUntilSomebodyCallsIt() throws Exception {
        fixtures.partnerWithSystem("TIE4", Duration.ofDays(1));
        String answer = mvc.perform(post("/api/v1/partners/TIE4/contacts")
                        .with(As.role(Role.MANAGER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"name":"duty","phone":"03-0000-0001","roundClock":true,"verifiedOn":"2024-01-10"}"""))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = answer.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        mvc.perform(get("/partners/TIE4").locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("not called for more than 90 days")));

        assertThat(card("TIE4")).contains("Company TIE4", "03-0000-0001", "24h", "未確認 never called", "2024-01-10");
        mvc.perform(post("/partners/TIE4/contacts/" + id + "/verification")
                        .with(As.person("tie4-caller", Role.MANAGER)))
                .andExpect(redirectedUrl("/partners/TIE4#contacts"));

        mvc.perform(get("/partners/TIE4").locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(content().string(not(containsString("not called for more than 90 days"))))
                .andExpect(content().string(containsString("tie4-caller")));
        assertThat(card("TIE4")).contains("確認 called").doesNotContain("未確認");
    }

    private String card(String code) throws Exception {
        byte[] pdf = mvc.perform(get("/partners/cards.pdf?partner=" + code).with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Files.createDirectories(Path.of("target/forms"));
            Files.write(Path.of("target/forms/contact-card.pdf"), pdf);
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void needInheritsTheEightHoursOfWhoNeedsTheSystemThatStopsWithItAndSaysFromWhom() throws Exception {
        UUID hub = fixtures.partnerWithSystem("TIE5-HUB", Duration.ofDays(1));
        UUID shop = fixtures.partnerWithSystem("TIE5-SHOP", Duration.ofDays(1));
        fixtures.partnerWithSystem("TIE5-CLINIC", Duration.ofDays(1));
        fixtures.needs("TIE5-SHOP", hub, shop);
        mvc.perform(post("/partners/TIE5-CLINIC/dependencies")
                        .param("systemId", shop.toString())
                        .param("impactJa", "注文")
                        .param("impactEn", "orders")
                        .param("longestHours", "8")
                        .param("after4h", "SERIOUS")
                        .with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl("/partners/TIE5-CLINIC"));

        mvc.perform(get("/partners/TIE5-HUB").locale(Locale.ENGLISH).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("down for 8 h at most")))
                .andExpect(content().string(containsString("inherited from Company TIE5-CLINIC")));
        mvc.perform(get("/partners/TIE5-HUB/radius")
                        .param("system", hub.toString())
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("May be down for 8 h at most")))
                .andExpect(content().string(containsString("Company TIE5-CLINIC")));
        mvc.perform(get("/partners/TIE5-HUB/radius.csv").locale(Locale.ENGLISH).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("TIE5-CLINIC,Company TIE5-CLINIC,")));
    }

    @Test
    void everyPageOfTheMapOpensInBothLanguages() throws Exception {
        UUID hub = fixtures.partnerWithSystem("TIE6-HUB", Duration.ofDays(1));
        fixtures.partnerWithSystem("TIE6-SHOP", Duration.ofDays(1));
        fixtures.needs("TIE6-SHOP", hub, null);

        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            for (String page : new String[] {
                "/partners?q=TIE6&kind=HUB",
                "/partners/map",
                "/partners/map?focus=TIE6-HUB&steps=2",
                "/partners/TIE6-HUB/radius",
                "/partners/TIE6-HUB/radius?system=" + hub + "&from=2030-01-01T09:00",
                "/partners/TIE6-HUB/radius?from=soon",
                "/partners/TIE6-HUB/tiers/new",
                "/partners/TIE6-HUB/accesses/new",
                "/partners/TIE6-SHOP/dependencies/new"
            }) {
                mvc.perform(get(page).locale(locale).with(As.role(Role.MANAGER)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }
}
