package io.tsunagi.lesson;

import io.tsunagi.As;
import io.tsunagi.Rooms;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.identity.Role;
import io.tsunagi.lesson.domain.LessonFile;
import io.tsunagi.lesson.domain.NoteLesson;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.storage.RowScope;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Disruptions of their own with lessons; the owner is {@code lesson-owner}, a coordinator. */
@Component
public class LessonCases implements Rooms {

    static final String OWNER = "lesson-owner";

    private final MapFixtures map;
    private final DisruptionFixtures disruptions;
    private final NoteLesson noting;
    private final ApplicationContext application;
    private final Rows rows;

    LessonCases(
            MapFixtures map,
            DisruptionFixtures disruptions,
            NoteLesson noting,
            ApplicationContext application,
            Rows rows) {
        this.map = map;
        this.disruptions = disruptions;
        this.noting = noting;
        this.application = application;
        this.rows = rows;
    }

    /** Rows and the day. */
    @Component("lessonRows")
    record Rows(JdbcClient jdbc, LessonFile file) {}

    /** A disruption of a new partner. */
    public String disruption() {
        String code = "LN" + UUID.randomUUID().toString().substring(0, 10).toUpperCase(Locale.ROOT);
        return disruptions.inFallback(map.partnerWithSystem(code, Duration.ofHours(24)));
    }

    /** What is typed of a lesson that is due in three days. */
    public NoteLesson.Command command(String disruption) {
        As.account(application, OWNER, Role.COORDINATOR);
        return new NoteLesson.Command(
                UUID.randomUUID().toString(),
                disruption,
                "FAX も同じ回線で止まった",
                "FAX を別の回線にする",
                OWNER,
                rows.file().today().plusDays(3));
    }

    /** A lesson that the broker noted. */
    public String noted(String disruption) {
        NoteLesson.Command command = command(disruption);
        return As.broker(() -> noting.note(command));
    }

    /** Makes it overdue since yesterday. */
    public void miss(String lesson) {
        RowScope.asHouse(() -> rows.jdbc()
                .sql("update lesson.lessons set due_on = ? where reference = ?")
                .params(rows.file().today().minusDays(1), lesson)
                .update());
    }

    /** Makes its last chase that many days older. */
    public void chasedBefore(String lesson, int days) {
        RowScope.asHouse(() -> rows.jdbc()
                .sql("update lesson.lessons set chased_at = chased_at - make_interval(days => ?) where reference = ?")
                .params(days, lesson)
                .update());
    }

    @Override
    public Map<String, String> rooms() {
        String disruption = disruption();
        String lesson = noted(disruption);
        miss(lesson);
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("lessons", "/lessons");
        rooms.put("lessons-of-disruption", "/disruptions/" + disruption + "/lessons");
        rooms.put("lesson", "/lessons/" + lesson);
        rooms.put("closing-report-parts", "/disruptions/" + disruption + "/report");
        return rooms;
    }
}
