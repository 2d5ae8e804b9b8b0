package io.tsunagi.subscription;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.BulletinFixtures;
import io.tsunagi.identity.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TsunagiTest
class SubscriptionPageTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Test
    void anybodyAsksAndWhatIsWrongStandsAtItsFieldAndNothingTypedIsLost() throws Exception {
        String disruption = new BulletinFixtures(context).disruption();
        mvc.perform(get("/subscribe")
                        .param("kind", "DISRUPTION")
                        .param("target", disruption)
                        .with(from("198.51.100.1")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(disruption)))
                .andExpect(content().string(not(containsString("th:text"))));
        mvc.perform(wish("DISRUPTION", "D-1999-0001-Z", "desk@").with(from("198.51.100.1")))
                .andExpect(content().string(containsString("This is no mail address")))
                .andExpect(content().string(containsString("value=\"D-1999-0001-Z\"")));
        mvc.perform(wish("DISRUPTION", "D-1999-0001-Z", "desk@example.com").with(from("198.51.100.1")))
                .andExpect(content().string(containsString("There is no such disruption")));
        mvc.perform(wish("DISRUPTION", disruption, UUID.randomUUID() + "@example.com")
                        .with(from("198.51.100.1")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Look into your mail")));
    }

    @Test
    void sixthWishOfAMinuteWaits() throws Exception {
        for (int i = 0; i < 5; i++) {
            mvc.perform(wish("LANE", "", "").with(from("198.51.100.2"))).andExpect(status().isOk());
        }
        mvc.perform(wish("LANE", "KOBE", "desk@example.com").with(from("198.51.100.2")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
    }

    @Test
    void linkShowsAButtonAndTheButtonThatEndsItNeedsNoSession() throws Exception {
        mvc.perform(get("/unsubscribe/any-code").header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content().string(containsString("Stop bulletins")));
        mvc.perform(post("/unsubscribe/any-code")
                        .param("List-Unsubscribe", "One-Click")
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Bulletins stopped")));
        mvc.perform(get("/subscribe/confirmation/any-code")).andExpect(status().isOk());
        mvc.perform(post("/subscribe/confirmation/any-code")).andExpect(status().is3xxRedirection());
        mvc.perform(post("/subscribe/confirmation/any-code").with(csrf())).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "MANAGER")
    void addressesAreForManagersAlone(Role role) throws Exception {
        if (role == Role.PARTNER) {
            return;
        }
        mvc.perform(get("/subscriptions").with(As.role(role))).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/subscriptions").with(As.program(role))).andExpect(status().isForbidden());
        mvc.perform(get("/account/subscriptions").with(As.role(role))).andExpect(status().isOk());
    }

    @Test
    void managersSeeNumbersAndPeopleOfAPartnerTheirOwnPage() throws Exception {
        mvc.perform(get("/subscriptions").with(As.role(Role.MANAGER)).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Address begins with")));
        mvc.perform(get("/api/v1/subscriptions").with(As.program(Role.MANAGER))).andExpect(status().isOk());
        BulletinFixtures fixtures = new BulletinFixtures(context);
        String disruption = fixtures.disruption();
        UUID partner = fixtures.partnerOf(disruption);
        String login = "sub" + UUID.randomUUID().toString().substring(0, 8);
        mvc.perform(get("/account/subscriptions").with(As.guest(login, partner)))
                .andExpect(status().isOk());
        mvc.perform(post("/account/subscriptions")
                        .param("kind", "DISRUPTION")
                        .param("target", disruption)
                        .param("email", login + "@example.com")
                        .with(As.guest(login, partner)))
                .andExpect(redirectedUrl("/account/subscriptions"));
        mvc.perform(post("/account/subscriptions")
                        .param("kind", "DISRUPTION")
                        .param("target", fixtures.disruption())
                        .param("email", login + "@example.com")
                        .header("Accept-Language", "en")
                        .with(As.guest(login, partner)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There is no such disruption")));
    }

    private static MockHttpServletRequestBuilder wish(String kind, String target, String email) {
        return post("/subscribe")
                .param("kind", kind)
                .param("target", target)
                .param("email", email)
                .param("language", "en")
                .header("Accept-Language", "en")
                .with(csrf());
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
