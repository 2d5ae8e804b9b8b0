package io.tsunagi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditSearch.Filter;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.AuditTrail.Entry;
import io.tsunagi.identity.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What auditors, administrators and managers find in the record, and that nobody else does. */
@TsunagiTest
class AuditPageTests {

    /** A disruption of this test alone; the record is shared and cannot be emptied. */
    private static final String DISRUPTION = "D-2031-0077-T";

    private static final String CASE = "I-2031-0078-T";

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditSearch search;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void writeSixtyEntriesOnce() {
        if (search.page(Filter.about(DISRUPTION), null, 1).isEmpty()) {
            As.broker(() -> transactions.executeWithoutResult(status -> IntStream.rangeClosed(1, 60)
                    .forEach(i -> trail.record(new Change(
                            "declaration.drafted", CASE, DISRUPTION, i == 1 ? null : "DRAFT", "DRAFT", "line " + i)))));
            As.examiner(() -> transactions.executeWithoutResult(status -> trail.record(
                    new Change("declaration.passed", CASE, DISRUPTION, "SUBMITTED", "PASSED", "examined <by hand>"))));
        }
    }

    @Test
    void showsTheNewest50Of61EntriesAndTheRestBehindNext() throws Exception {
        mvc.perform(get("/audit").param("reference", DISRUPTION).with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("examined &lt;by hand&gt;")))
                .andExpect(content().string(containsString("line 60<")))
                .andExpect(content().string(containsString("line 12<")))
                .andExpect(content().string(not(containsString("line 11<"))))
                .andExpect(content().string(containsString("rel=\"next\"")));
    }

    @Test
    void keysetPagesMeetWithoutGapOrOverlap() {
        List<Entry> all = search.page(Filter.about(DISRUPTION), null, 500);
        List<Entry> first = search.page(Filter.about(DISRUPTION), null, 50);
        List<Entry> second = search.page(Filter.about(DISRUPTION), first.get(49).sequence(), 50);

        assertThat(all).hasSize(61);
        assertThat(all.subList(0, 50)).isEqualTo(first);
        assertThat(all.subList(50, 61)).isEqualTo(second);
    }

    @Test
    void filtersByPersonBeginningOfTheActionAndDay() {
        assertThat(search.page(new Filter(DISRUPTION, "test-examiner", List.of(), null, null), null, 500))
                .hasSize(1);
        assertThat(search.page(Filter.about(CASE).only(List.of("declaration.dra", "paper.")), null, 500))
                .hasSize(60);
        assertThat(search.page(Filter.about(CASE).only(List.of("%")), null, 500))
                .as("signs of SQL patterns are taken away, and nothing but a beginning is left")
                .hasSize(61);
        Entry last = search.page(Filter.about(CASE), null, 1).get(0);
        assertThat(search.page(new Filter(CASE, "", List.of(), last.at(), last.at()), null, 500))
                .isEmpty();
    }

    @Test
    void countsActionsOfADisruption() {
        assertThat(search.counts(DISRUPTION))
                .extracting(AuditSearch.ActionCount::action, AuditSearch.ActionCount::number)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("declaration.drafted", 60L),
                        org.assertj.core.groups.Tuple.tuple("declaration.passed", 1L));
    }

    @Test
    void keepsWhatWasTypedWhenTheDayIsNone() throws Exception {
        mvc.perform(get("/audit")
                        .param("day", "2025-13-45")
                        .param("who", "tanaka")
                        .param("lang", "en")
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"2025-13-45\"")))
                .andExpect(content().string(containsString("value=\"tanaka\"")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
    }

    @Test
    void answersProgramsWithPagesOf100AndTheKeyOfTheNext() throws Exception {
        mvc.perform(get("/api/v1/audit-entries").param("reference", CASE).with(As.role(Role.ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries.length()").value(61))
                .andExpect(jsonPath("$.entries[0].action").value("declaration.passed"))
                .andExpect(jsonPath("$.entries[0].from").value("SUBMITTED"))
                .andExpect(jsonPath("$.next").isEmpty());
        mvc.perform(get("/api/v1/audit-entries").param("day", "soon").with(As.role(Role.AUDITOR)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("day"));
    }

    @Test
    void countsOfANoteAreReadInTheLanguageOfTheReaderAndForeignTextStaysAsItWas() throws Exception {
        String run = "R-2031-0079-T";
        As.broker(() -> transactions.executeWithoutResult(status -> {
            trail.record(new Change("import.taken", run, null, "CHECKED", "TAKEN", "rows=1800 bad=7"));
            trail.record(new Change("import.taken", run, null, "CHECKED", "TAKEN", "lot={0"));
        }));
        mvc.perform(get("/audit")
                        .param("reference", run)
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("1800行, 要修正7行")))
                .andExpect(content().string(containsString("lot={0<")));
        mvc.perform(get("/audit").param("reference", run).locale(Locale.ENGLISH).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("1800 rows, 7 to repair")));
    }

    @Test
    void whatHappenedIsChosenFromTheWordsOfThePage() throws Exception {
        String page = mvc.perform(get("/audit")
                        .param("action", "declaration.passed")
                        .param("reference", CASE)
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.AUDITOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).containsOnlyOnce("selected=\"selected\"").contains("examined &lt;by hand&gt;");
        assertThat(page).containsPattern("value=\"declaration.passed\" selected=\"selected\">Passed by an examiner");
        assertThat(page).doesNotContain(">line 60<").doesNotContain(">declaration.passed<");
    }

    @Test
    void refusesBrokersExaminersAndCoordinators() throws Exception {
        for (Role role : List.of(Role.BROKER, Role.EXAMINER, Role.COORDINATOR)) {
            mvc.perform(get("/audit").with(As.role(role))).andExpect(status().isForbidden());
            mvc.perform(get("/api/v1/audit-entries").with(As.role(role))).andExpect(status().isForbidden());
        }
    }
}
