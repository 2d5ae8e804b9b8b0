package io.tsunagi.lesson.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.lesson.LessonSource;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.References;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes a lesson while the disruption runs or after it is closed. */
@Service
public class NoteLesson {

    private final Lessons lessons;
    private final Disruptions disruptions;
    private final List<LessonSource> sources;
    private final Owners owners;
    private final References references;
    private final LessonFile file;

    NoteLesson(
            Lessons lessons,
            Disruptions disruptions,
            List<LessonSource> sources,
            Owners owners,
            References references,
            LessonFile file) {
        this.lessons = lessons;
        this.disruptions = disruptions;
        this.sources = sources;
        this.owners = owners;
        this.references = references;
        this.file = file;
    }

    /**
     * Notes it; the same form a second time gives the first one's reference.
     *
     * @return reference, kind LN
     * @throws Refused at {@code disruption}, {@code what}, {@code measure}, {@code owner} or {@code dueOn}
     */
    @Transactional
    public String note(Command command) {
        Optional<Lesson> same = lessons.byKey(command.key());
        if (same.isPresent()) {
            return same.get().reference();
        }
        List<Refusal> refusals = new ArrayList<>();
        if (disruptions.find(command.disruption()).isEmpty()
                && sources.stream()
                        .allMatch(one -> one.find(command.disruption()).isEmpty())) {
            refusals.add(Refusal.at("disruption", "lesson.refused.disruption"));
        }
        LessonFile.words(refusals, "what", command.what());
        LessonFile.words(refusals, "measure", command.measure());
        owners.check(refusals, command.owner(), command.dueOn(), file.today());
        Refused.ifAny(refusals);
        Lesson lesson = new Lesson(
                references.next("LN").toString(),
                command.disruption(),
                command.what().strip(),
                command.measure().strip(),
                command.owner(),
                Objects.requireNonNull(command.dueOn()),
                Lesson.State.OPEN,
                file.who(),
                file.now(),
                null,
                null,
                "",
                null,
                0,
                0);
        if (!lessons.add(command.key(), lesson)) {
            return lessons.byKey(command.key()).orElseThrow().reference();
        }
        file.record("lesson.noted", lesson, null, "owner=" + lesson.owner() + " due=" + lesson.dueOn());
        return lesson.reference();
    }

    /**
     * A lesson.
     *
     * @param key of the form that was sent; the same twice is one lesson
     * @param disruption reference of a disruption, or of what else can teach
     * @param what 2 to 1,000 characters, as {@code measure}
     * @param owner login
     * @param dueOn today or later, within two years; null when it was no day
     */
    public record Command(
            String key,
            String disruption,
            String what,
            String measure,
            String owner,
            @Nullable LocalDate dueOn) {}
}
