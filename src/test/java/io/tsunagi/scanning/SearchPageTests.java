package io.tsunagi.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.scanning.domain.FindPages;
import io.tsunagi.scanning.domain.PageStore;
import io.tsunagi.scanning.domain.PageTexts;
import io.tsunagi.scanning.domain.PageTexts.Words;
import io.tsunagi.scanning.domain.TakeIn;
import io.tsunagi.scanning.domain.TakeIn.Origin;
import io.tsunagi.scanning.domain.WaitReason;
import io.tsunagi.scanning.domain.Way;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Pages are found by words that a machine read on them, however it spaced and sized them. */
@TsunagiTest
class SearchPageTests {

    @Autowired
    TakeIn takeIn;

    @Autowired
    PageStore pages;

    @Autowired
    PageTexts texts;

    @Autowired
    FindPages finding;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void spacesWidthAndCaseDoNotCountAndTheWordsMustStandTogether() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        long page = page("輸 入 許 可 通 知 書\nＡＷＢ " + mark + " 許可");

        assertThat(found("輸入許可通知書 awb " + mark)).containsExactly(page);
        assertThat(found(mark.toUpperCase(Locale.ROOT) + "許可")).containsExactly(page);
        assertThat(found("書可許 " + mark)).isEmpty();
        assertThat(found("許可輸入" + mark))
                .as("every pair is there, but not in this order")
                .isEmpty();
        assertThat(finding.find(mark, Long.MAX_VALUE, 5).get(0).excerpt()).contains("輸 入 許 可", mark);
    }

    @Test
    void wordsOfAPageAreKeptOnceAndAPageIsOfferedOnce() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        long page = page("first " + mark);

        texts.keep(page, Words.of("second " + mark), clock.instant());

        assertThat(found("first" + mark)).containsExactly(page);
        assertThat(found("second" + mark)).isEmpty();
        assertThat(texts.next()).isNotEqualTo(java.util.Optional.of(page));
    }

    @Test
    void aSearchReadsTheIndexOfPairs() {
        String plan = Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    " ",
                    jdbc.sql("explain select page from scanning.texts where pairs @> array['輸入', '入許']")
                            .query(String.class)
                            .list());
        }));

        assertThat(plan).contains("texts_pairs");
    }

    @Test
    void thePageShowsExcerptsAndRefusesOneLetterInBothLanguages() throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        page("領収証書 " + mark);

        for (Locale language : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            mvc.perform(get("/scans/search").param("q", mark).locale(language).with(As.role(Role.BROKER)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString("領収証書 " + mark), not(containsString("??")))));
            mvc.perform(get("/scans/search").param("q", "書").locale(language).with(As.role(Role.AUDITOR)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString("role=\"alert\""), not(containsString("??")))));
        }
    }

    private List<Long> found(String words) {
        return finding.find(words, Long.MAX_VALUE, 10).stream()
                .map(found -> found.page().id())
                .toList();
    }

    private long page(String words) {
        String file = As.broker(() -> takeIn.take(
                new Origin(UUID.randomUUID(), Way.UPLOAD, "test"),
                "a.pdf",
                UUID.randomUUID().toString().getBytes()));
        long page = Objects.requireNonNull(pages.add(
                file,
                900,
                0,
                new PageStore.Facts(WaitReason.NO_CODE, 0, false, new byte[] {1}, null),
                clock.instant()));
        texts.keep(page, Words.of(words), clock.instant());
        return page;
    }
}
