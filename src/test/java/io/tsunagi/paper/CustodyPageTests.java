package io.tsunagi.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Role;
import io.tsunagi.paper.domain.CopyCustody;
import io.tsunagi.paper.domain.CopyCustody.Handed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Which copy is where, and who handed it over. */
@TsunagiTest
class CustodyPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PaperPress press;

    @Autowired
    CopyCustody custody;

    @Autowired
    Times times;

    @Autowired
    Clock clock;

    @Test
    void aCopyThatChangedHandsIsShownWithItsHolderInBothLanguages() throws Exception {
        String page = "/papers/" + paper(61) + "/custody";
        String now = times.input(clock.instant());

        mvc.perform(post(page)
                        .locale(Locale.JAPANESE)
                        .param("place", "輸入窓口")
                        .param("occurredAt", now)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("value=\"輸入窓口\""), containsString("is-invalid"))));
        mvc.perform(post(page)
                        .param("holder", "東京税関")
                        .param("place", "輸入窓口")
                        .param("handedOverBy", "見本 花子")
                        .param("occurredAt", now)
                        .with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl(page));
        for (Locale language : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            mvc.perform(get(page).locale(language).with(As.role(Role.AUDITOR)))
                    .andExpect(content().string(containsString("<strong>東京税関</strong>")))
                    .andExpect(content().string(not(containsString("??"))))
                    .andExpect(content().string(not(containsString("name=\"holder\""))));
        }
    }

    @Test
    void theSameHandOverTwiceIsOneEntryAndTheLastOneSaysWhereItIs() {
        String paper = paper(62);
        Instant at = clock.instant();
        Handed toCustoms = new Handed("東京税関", "", "見本 花子");

        As.broker(() -> custody.handOver(paper, toCustoms, at, null));
        As.broker(() -> custody.handOver(paper, toCustoms, at, null));
        Instant later = at.plus(Duration.ofMillis(1));
        As.broker(() -> custody.handOver(paper, new Handed("見本倉庫", "", "見本 花子"), later, null));

        assertThat(As.manager(() -> custody.of(paper)))
                .extracting(entry -> entry.holder())
                .containsExactly("東京税関", "見本倉庫");
    }

    @Test
    void byRestAHandOverBeforeThePrintingIsRefusedAtItsField() throws Exception {
        String path = "/api/v1/papers/" + paper(63) + "/custody";

        mvc.perform(post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"holder\":\"東京税関\",\"handedOverBy\":\"見本\",\"occurredAt\":\"2025-01-01T00:00:00Z\"}")
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("occurredAt"));
        mvc.perform(get(path).with(As.program(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(0));
        mvc.perform(get("/api/v1/papers/" + Prints.reference("P", 99) + "/custody")
                        .with(As.program(Role.AUDITOR)))
                .andExpect(status().isNotFound());
    }

    private String paper(int number) {
        return Prints.declaration(press, Prints.reference("I", number), null)
                .papers()
                .get(0);
    }
}
