package io.tsunagi.contact;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.BulletinFixtures;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.identity.Role;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** A bulletin is read to somebody by telephone. */
@TsunagiTest
class ReadOutPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Test
    void publishedBulletinMayBeChosenAndTheLogSaysThatItWasRead() throws Exception {
        BulletinFixtures fixtures = new BulletinFixtures(context);
        String disruption = fixtures.disruption();
        Bulletin bulletin = fixtures.published(disruption);
        mvc.perform(get("/calls/new?disruption=" + disruption).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("value=\"" + bulletin.reference() + "\"")));

        mvc.perform(post("/calls")
                        .with(As.role(Role.BROKER))
                        .param("key", UUID.randomUUID().toString())
                        .param("disruption", disruption)
                        .param("direction", "IN")
                        .param("reached", "REACHED")
                        .param("who", "薬局")
                        .param("said", "お知らせを読み上げました")
                        .param("bulletin", bulletin.reference())
                        .param("occurredAt", "2026-01-10T09:00")
                        .param("writtenAt", "2026-01-10T09:05"))
                .andExpect(redirectedUrl("/disruptions/" + disruption + "/calls"));

        mvc.perform(get("/disruptions/" + disruption + "/calls")
                        .with(As.role(Role.AUDITOR))
                        .locale(Locale.JAPANESE))
                .andExpect(content().string(containsString("第1報を読み上げ済み")));
    }
}
