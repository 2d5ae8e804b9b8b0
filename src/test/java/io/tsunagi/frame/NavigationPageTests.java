package io.tsunagi.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.MapFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The bar, and the page of a disruption, lead nobody to a closed door. */
@TsunagiTest
class NavigationPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    MapFixtures map;

    @Autowired
    DisruptionFixtures disruptions;

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "PARTNER")
    void whoeverSeesALinkMayOpenIt(Role role) throws Exception {
        String partner = "NAV" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        String page = "/disruptions/" + disruptions.inFallback(map.partnerWithSystem(partner, Duration.ofDays(1)));
        List<String> links = Jsoup.parse(open(page, role).getContentAsString())
                .select("nav.frame-nav a[href^=/], nav[aria-labelledby=work-title] a[href^=/]")
                .eachAttr("href")
                .stream()
                .distinct()
                .toList();
        assertThat(links).hasSizeGreaterThan(8);
        for (String link : links) {
            assertThat(open(link, role).getStatus()).as(role + " " + link).isEqualTo(200);
        }
    }

    private MockHttpServletResponse open(String page, Role role) throws Exception {
        return mvc.perform(get(page).with(As.role(role))).andReturn().getResponse();
    }
}
