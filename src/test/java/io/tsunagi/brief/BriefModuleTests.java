package io.tsunagi.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.brief.domain.Brief;
import io.tsunagi.brief.domain.Briefs;
import io.tsunagi.brief.domain.MakeBrief;
import io.tsunagi.brief.domain.PrintBrief;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.recovery.Pictures;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class BriefModuleTests {

    @Autowired
    MakeBrief making;

    @Autowired
    Briefs briefs;

    @Autowired
    PrintBrief printing;

    @Autowired
    Pictures pictures;

    @Autowired
    Disruptions disruptions;

    @Autowired
    DisruptionFixtures fixtures;

    @Autowired
    MapFixtures map;

    @Autowired
    MockMvc mvc;

    @Test
    void aBriefKeepsTheFiguresOfItsMinuteAndTheNextOneSaysWhatChanged() {
        String disruption = fixtures.declared(map.partnerWithSystem("BRIEF-1", Duration.ofDays(1)));
        String first = make("first of the test");
        String second = make("second of the test");

        Brief.Entry before = entry(first, disruption);
        Brief.Entry after = entry(second, disruption);
        assertThat(before.since()).isNull();
        assertThat(after.since()).isNotNull();
        assertThat(after.since().open()).isZero();
        assertThat(before.unknowns()).contains("bulletin");
        assertThat(before.picture().hurt())
                .isEqualTo(As.manager(() ->
                        pictures.now(disruptions.find(disruption).orElseThrow()).hurt()));
        assertThat(As.manager(() -> briefs.find(second).orElseThrow().previous()))
                .isEqualTo(first);
    }

    @Test
    void askedTwiceWithinAMinuteThereIsOneBrief() {
        String first = make("asked twice");
        assertThat(make("asked twice ")).isEqualTo(first);
        assertThat(make("asked otherwise")).isNotEqualTo(first);
    }

    @Test
    void aBriefPrintsAsANumberedSheetInBothLanguages() {
        fixtures.declared(map.partnerWithSystem("BRIEF-2", Duration.ofDays(1)));
        String reference = make("printed");
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            assertThat(As.manager(() -> printing.print(reference, locale)).papers())
                    .hasSize(1);
        }
    }

    @Test
    void theManagerMakesItOnThePageTheAuditorReadsItAndACoordinatorDoesNot() throws Exception {
        String page = mvc.perform(post("/briefs")
                        .with(As.role(Role.MANAGER))
                        .param("decisions", "open the second site")
                        .param("unknown", "whether the backup is clean"))
                .andExpect(redirectedUrlPattern("/briefs/EB-*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            mvc.perform(get(page).locale(locale).with(As.role(Role.AUDITOR)))
                    .andExpect(content().string(containsString("open the second site")))
                    .andExpect(content().string(not(containsString("??"))));
            mvc.perform(get("/briefs").locale(locale).with(As.role(Role.MANAGER)))
                    .andExpect(status().isOk());
        }
        mvc.perform(post("/briefs").with(As.role(Role.MANAGER)).param("decisions", "x".repeat(1_001)))
                .andExpect(content().string(containsString("x".repeat(1_001))));
        mvc.perform(get(page).with(As.role(Role.COORDINATOR))).andExpect(status().isForbidden());
    }

    private String make(String decisions) {
        return As.manager(() -> making.make(new Brief.Words(decisions, "")));
    }

    private Brief.Entry entry(String brief, String disruption) {
        return As.manager(() -> briefs.find(brief).orElseThrow()).entries().stream()
                .filter(one -> one.reference().equals(disruption))
                .findFirst()
                .orElseThrow();
    }
}
