package io.tsunagi.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.shipment.RankedRows;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class TrackingPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    RankedRows shipments;

    @Autowired
    DeclarationCases declarations;

    @Autowired
    Clock clock;

    @Test
    void anybodyReadsTheStateOfAConsignmentByItsReferenceAndNothingPersonal() throws Exception {
        String reference = shipments.add(UUID.randomUUID(), 3, clock.instant(), Duration.ofDays(1));

        MockHttpServletResponse page =
                ask("/track?reference=" + reference.toLowerCase(java.util.Locale.ROOT), "10.9.0.1");
        MockHttpServletResponse answer = ask("/api/v1/track/" + reference, "10.9.0.1");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("Waits for its turn")
                .doesNotContain("試験の届け先", "港区1-1", "03-0000-0000", "試験の品");
        assertThat(answer.getContentAsString())
                .isEqualTo("{\"reference\":\"" + reference + "\",\"kind\":\"CONSIGNMENT\",\"stage\":\"WAITING\"}");
    }

    @Test
    void aDeclarationThatWasHandedInIsAtCustoms() throws Exception {
        Outage outage = declarations.outage();
        String reference = declarations.lodged(outage);

        assertThat(ask("/api/v1/track/" + reference, "10.9.0.2").getContentAsString())
                .contains("AT_CUSTOMS")
                .doesNotContain(outage.partner().toString());
    }

    @Test
    void aWrongCheckLetterAnUnknownNumberAndAnotherKindGetTheSameAnswer() throws Exception {
        String known = shipments.add(UUID.randomUUID(), 3, clock.instant(), Duration.ofDays(1));
        char last = known.charAt(known.length() - 1);
        String wrong = known.substring(0, known.length() - 1) + (last == 'A' ? 'B' : 'A');
        String unknown = new io.tsunagi.shared.Reference("S", 2099, 1).toString();
        String other = new io.tsunagi.shared.Reference("D", 2026, 1).toString();

        String expected = body("/api/v1/track/" + unknown, "10.9.0.3").replace(unknown, "?");

        assertThat(body("/api/v1/track/" + wrong, "10.9.0.3").replace(wrong, "?"))
                .isEqualTo(expected);
        assertThat(body("/api/v1/track/" + other, "10.9.0.3").replace(other, "?"))
                .isEqualTo(expected);
        assertThat(ask("/track?reference=" + wrong, "10.9.0.3").getStatus()).isEqualTo(404);
    }

    @Test
    void anAddressReads30TimesAMinuteByPageAndRestTogether() throws Exception {
        for (int read = 0; read < 30; read++) {
            assertThat(ask("/api/v1/track/x", "10.9.0.4").getStatus()).isEqualTo(404);
        }

        MockHttpServletResponse refused = ask("/track?reference=x", "10.9.0.4");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        assertThat(ask("/track?reference=x", "10.9.0.5").getStatus()).isEqualTo(404);
    }

    private String body(String path, String address) throws Exception {
        MockHttpServletResponse answer = ask(path, address);
        assertThat(answer.getStatus()).isEqualTo(404);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse ask(String path, String address) throws Exception {
        return mvc.perform(get(path).header("Accept-Language", "en").with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }
}
