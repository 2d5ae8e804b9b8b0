package io.tsunagi.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.identity.Role;
import io.tsunagi.lesson.domain.ChaseLessons;
import io.tsunagi.lesson.domain.EndLesson;
import io.tsunagi.lesson.domain.Lesson;
import io.tsunagi.lesson.domain.Lessons;
import io.tsunagi.lesson.domain.NoteLesson;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A lesson has an owner and a day, is done with proof, and is chased when it is overdue. */
@TsunagiTest
class LessonModuleTests {

    @Autowired
    private LessonCases cases;

    @Autowired
    private NoteLesson noting;

    @Autowired
    private EndLesson ending;

    @Autowired
    private ChaseLessons chasing;

    @Autowired
    private Lessons lessons;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private MockMvc mvc;

    @Test
    void sameFormTwiceIsOneLesson() {
        String disruption = cases.disruption();
        NoteLesson.Command command = cases.command(disruption);

        String first = As.broker(() -> noting.note(command));

        assertThat(As.broker(() -> noting.note(command))).isEqualTo(first);
        assertThat(As.manager(() -> lessons.of(disruption))).hasSize(1);
        assertThat(As.manager(() -> audit.of(first))).hasSize(1);
    }

    @Test
    void ownerMustBeSomebodyOfTheHouseAndTheDayMustNotHavePassed() {
        NoteLesson.Command fine = cases.command(cases.disruption());

        assertThatThrownBy(() -> As.broker(() -> noting.note(new NoteLesson.Command(
                        fine.key(), fine.disruption(), "x", "", "nobody", LocalDate.of(2020, 1, 1)))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting("field")
                                .containsExactly("what", "measure", "owner", "dueOn"));
    }

    @Test
    void ownerSaysItIsDoneWithProofAndOthersDoNot() {
        String lesson = cases.noted(cases.disruption());

        assertThatThrownBy(() -> As.broker(() -> ending.done(lesson, "done it", "", new byte[0])))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> owner(() -> ending.done(lesson, " ", "", new byte[0])))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> owner(() -> ending.done(lesson, "done it", "x.exe", new byte[] {'M', 'Z', 0})))
                .isInstanceOf(Refused.class);
        owner(() -> ending.done(lesson, "contract C-12", "contract.doc", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)));
        owner(() -> ending.done(lesson, "again", "", new byte[0]));

        Lesson done = find(lesson);
        assertThat(done.state()).isEqualTo(Lesson.State.DONE);
        assertThat(done.endedWords()).isEqualTo("contract C-12");
        assertThat(done.proof()).isEqualTo(new Lesson.Proof("contract.pdf", "application/pdf", 8));
        assertThatThrownBy(() -> As.manager(() -> ending.drop(lesson, "no money")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void overdueLessonIsChasedOnceAWeekUntilItIsDone() throws Exception {
        String lesson = cases.noted(cases.disruption());
        RowScope.asHouse(chasing::chase);
        assertThat(find(lesson).chases()).as("not overdue yet").isZero();

        cases.miss(lesson);
        RowScope.asHouse(chasing::chase);
        RowScope.asHouse(chasing::chase);
        assertThat(find(lesson).chases()).isEqualTo(1);
        cases.chasedBefore(lesson, 8);
        RowScope.asHouse(chasing::chase);
        assertThat(find(lesson).chases()).isEqualTo(2);
        mvc.perform(get("/desk").with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("/lessons?only=overdue")));
        mvc.perform(get("/desk").with(As.person(LessonCases.OWNER, Role.COORDINATOR)))
                .andExpect(content().string(containsString("/lessons?only=mine")));
        mvc.perform(get("/lessons?only=overdue").with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString(lesson)));

        As.manager(() -> ending.drop(lesson, "the line is given up"));
        RowScope.asHouse(chasing::chase);
        assertThat(find(lesson).chases()).isEqualTo(2);
        mvc.perform(get("/lessons?only=overdue").with(As.role(Role.AUDITOR)))
                .andExpect(content().string(not(containsString(lesson))));
    }

    @Test
    void managerHandsItOverAndTheSameAgainChangesNothing() {
        String lesson = cases.noted(cases.disruption());
        LocalDate later = find(lesson).dueOn().plusDays(10);
        As.manager(() -> ending.handOver(lesson, LessonCases.OWNER, later));
        As.manager(() -> ending.handOver(lesson, LessonCases.OWNER, later));

        assertThat(find(lesson).dueOn()).isEqualTo(later);
        assertThat(As.manager(() -> audit.of(lesson))).hasSize(2);
        assertThatThrownBy(() -> As.manager(() -> ending.handOver(lesson, "nobody", later)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void pagesKeepWhatWasTypedAndTheProofIsADownload() throws Exception {
        String disruption = cases.disruption();
        mvc.perform(post("/disruptions/" + disruption + "/lessons")
                        .with(As.role(Role.BROKER))
                        .locale(Locale.ENGLISH)
                        .param("key", UUID.randomUUID().toString())
                        .param("what", "kept words")
                        .param("owner", "nobody"))
                .andExpect(content().string(containsString("kept words")))
                .andExpect(content().string(containsString("somebody of the house")));
        String lesson = cases.noted(disruption);
        mvc.perform(multipart("/lessons/" + lesson + "/done")
                        .file(new MockMultipartFile("file", "proof.txt", null, "seen".getBytes(StandardCharsets.UTF_8)))
                        .param("words", "tested on the second line")
                        .with(As.person(LessonCases.OWNER, Role.COORDINATOR)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/lessons/" + lesson + "/proof").with(As.role(Role.AUDITOR)))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().string("seen"));
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            for (String page :
                    new String[] {"/lessons?only=done", "/disruptions/" + disruption + "/lessons", "/lessons/" + lesson
                    }) {
                mvc.perform(get(page).locale(locale).with(As.role(Role.MANAGER)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString(lesson)))
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }

    @Test
    void closingReportHoldsTimelineNoticesLessonsAndNextDrill() throws Exception {
        String disruption = cases.disruption();
        String lesson = cases.noted(disruption);

        mvc.perform(get("/api/v1/disruptions/" + disruption + "/report").with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.parts[*].name")
                        .value(org.hamcrest.Matchers.hasItems(
                                "served-by-day", "notices", "cost", "lessons", "next-drill")))
                .andExpect(jsonPath("$.parts[?(@.name == 'lessons')].ja.rows[0][0]")
                        .value(lesson))
                .andExpect(jsonPath("$.timeline[0].action").value(""))
                .andExpect(jsonPath("$.timeline[?(@.action == 'disruption.approved')]")
                        .isNotEmpty())
                .andExpect(jsonPath("$.decisions[?(@.action == 'disruption.approved')].prepared")
                        .value("test-manager"));
        mvc.perform(get("/disruptions/" + disruption + "/report")
                        .with(As.role(Role.MANAGER))
                        .locale(Locale.JAPANESE))
                .andExpect(content().string(containsString("障害発生")))
                .andExpect(content().string(containsString("次の訓練")))
                .andExpect(content().string(containsString("FAX を別の回線にする")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/disruptions/" + disruption + "/report.pdf").with(As.role(Role.MANAGER)))
                .andExpect(content().contentType(MediaType.APPLICATION_PDF));
    }

    private static void owner(Runnable work) {
        As.somebody(LessonCases.OWNER, Set.of(Role.COORDINATOR), work);
    }

    private Lesson find(String lesson) {
        return As.manager(() -> lessons.find(lesson).orElseThrow());
    }
}
