package io.tsunagi.channels;

import static io.tsunagi.bulletin.BulletinFixtures.words;
import static io.tsunagi.bulletin.BulletinFixtures.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.BulletinFixtures;
import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.SubmitBulletin;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Feeds and calendars as other programs read them. */
@TsunagiTest
class FeedPageTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    private BulletinFixtures fixtures;
    private String disruption;

    @BeforeEach
    void disruption() {
        fixtures = new BulletinFixtures(context);
        disruption = fixtures.disruption();
    }

    @Test
    void eachBulletinIsOneEntryForEverAndACorrectionIsAnEntryThatSaysSo() throws Exception {
        Bulletin first = fixtures.published(disruption);
        Feed before = feed("/status/" + disruption + "/feed.atom?lang=ja");
        Bulletin draft = fixtures.draft(disruption, words(), first.reference());
        Bulletin correction = fixtures.publish(
                writer(() -> context.getBean(SubmitBulletin.class).submit(draft.reference())));

        Feed after = feed("/status/" + disruption + "/feed.atom?lang=ja");

        assertThat(after.getId()).isEqualTo(before.getId()).startsWith("tag:");
        assertThat(before.getEntries()).hasSize(1);
        assertThat(after.getEntries()).hasSize(2);
        Entry newest = after.getEntries().get(0);
        Entry oldest = after.getEntries().get(1);
        assertThat(oldest.getId()).isEqualTo(before.getEntries().get(0).getId()).contains(first.reference());
        assertThat(newest.getId()).contains(correction.reference());
        assertThat(newest.getTitle()).startsWith("【訂正】第2報（第1報の訂正）");
        assertThat(after.getUpdated()).isEqualTo(newest.getUpdated());
        assertThat(newest.getContents().get(0).getValue())
                .contains(first.boxes().impactJa())
                .contains("次報の時刻");
        assertThat(feed("/status/feed.atom?lang=en").getEntries())
                .extracting(Entry::getTitle)
                .anyMatch(title -> title.startsWith("[Correction] No. 2 (corrects No. 1) Trial Logistics"));
    }

    @Test
    void theCalendarHasOneEventWhoseSequenceGrowsAndWhoseLinesAreShort() throws Exception {
        fixtures.published(disruption);
        VEvent before = event("/status/" + disruption + "/next-updates.ics?lang=ja");
        Instant next = Instant.now().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.SECONDS);
        fixtures.publish(fixtures.submitted(disruption, words(next)));

        String text = text("/status/" + disruption + "/next-updates.ics?lang=ja");
        VEvent after = Biweekly.parse(text).first().getEvents().get(0);

        assertThat(after.getUid().getValue())
                .isEqualTo(before.getUid().getValue())
                .contains(disruption);
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getDateStart().getValue()).isEqualTo(Date.from(next));
        assertThat(after.getStatus().isConfirmed()).isTrue();
        assertThat(after.getSummary().getValue()).startsWith("次報予定：試験物流");
        assertThat(text.replace("\r\n ", ""))
                .containsPattern("DTSTART:\\d{8}T\\d{6}Z")
                .contains("DTSTAMP:");
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        ICalendar all = Biweekly.parse(text("/status/next-updates.ics")).first();
        assertThat(all.getEvents())
                .extracting(event -> event.getUid().getValue())
                .contains(after.getUid().getValue());
    }

    @Test
    void whoHasItAlreadyIsAnswered304AndUnknownOnesAre404() throws Exception {
        fixtures.published(disruption);
        for (String path : List.of("/feed.atom", "/next-updates.ics")) {
            String url = "/status/" + disruption + path;
            MockHttpServletResponse answer =
                    mvc.perform(get(url)).andExpect(status().isOk()).andReturn().getResponse();
            String tag = answer.getHeader("ETag");
            assertThat(tag).isNotBlank();
            assertThat(answer.getHeader("Last-Modified")).isNotBlank();
            assertThat(answer.getHeader("Cache-Control")).contains("max-age=15");
            mvc.perform(get(url).header("If-None-Match", tag))
                    .andExpect(status().isNotModified())
                    .andExpect(header().string("ETag", tag))
                    .andExpect(content().string(""));
            mvc.perform(get("/status/D-2020-9999-X" + path)).andExpect(status().isNotFound());
        }
        String unconfirmed = fixtures.declared();
        mvc.perform(get("/status/" + unconfirmed + "/feed.atom")).andExpect(status().isNotFound());
    }

    @Test
    void anAddressThatFetchesTooOftenWaits() throws Exception {
        MockHttpServletResponse answer = null;
        for (int i = 0; i < 130; i++) {
            answer = mvc.perform(
                            get("/status/" + disruption + "/next-updates.ics").with(request -> {
                                request.setRemoteAddr("203.0.113.77");
                                return request;
                            }))
                    .andReturn()
                    .getResponse();
        }
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isNotBlank();
    }

    @Test
    void theStatusPageLeadsToThem() throws Exception {
        mvc.perform(get("/status/" + disruption + "?lang=en"))
                .andExpect(content().string(containsString("type=\"application/atom+xml\"")))
                .andExpect(content().string(containsString("/status/" + disruption + "/feed.atom?lang=en")))
                .andExpect(content().string(containsString("/status/" + disruption + "/next-updates.ics?lang=en")))
                .andExpect(content().string(containsString("Calendar of next updates")));
    }

    private Feed feed(String url) throws Exception {
        return (Feed) new WireFeedInput().build(new StringReader(text(url)));
    }

    private VEvent event(String url) throws Exception {
        return Biweekly.parse(text(url)).first().getEvents().get(0);
    }

    private String text(String url) throws Exception {
        return mvc.perform(get(url))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
