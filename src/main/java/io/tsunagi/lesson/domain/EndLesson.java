package io.tsunagi.lesson.domain;

import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.MediaKind;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The owner says that a lesson is done and shows it; a manager may hand it to somebody else, move its day, or give it up with a
 * reason. A file is believed to be what its bytes are and is never opened here.
 */
@Service
public class EndLesson {

    /** Largest file, bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private final Lessons lessons;
    private final Owners owners;
    private final SignedIn signedIn;
    private final LessonFile file;

    EndLesson(Lessons lessons, Owners owners, SignedIn signedIn, LessonFile file) {
        this.lessons = lessons;
        this.owners = owners;
        this.signedIn = signedIn;
        this.file = file;
    }

    /**
     * Done; again changes nothing.
     *
     * @param words how, and where that can be seen
     * @param name what the file was called
     * @param content empty when words are proof enough
     * @throws Refused to others than the owner and managers, when it was given up, at {@code words} or {@code file}
     */
    @Transactional
    public void done(String reference, String words, String name, byte[] content) {
        Lesson lesson = file.open(reference);
        if (lesson.state() == Lesson.State.DONE) {
            return;
        }
        file.stillOpen(lesson);
        if (!lesson.owner().equals(file.who()) && !signedIn.person().is(Role.MANAGER)) {
            throw new Refused(Refusal.of("lesson.refused.not-owner", owners.name(lesson.owner())));
        }
        List<Refusal> refusals = new ArrayList<>();
        LessonFile.words(refusals, "words", words);
        Lesson.Proof proof = proof(refusals, name, content);
        Refused.ifAny(refusals);
        Lesson done = lesson.ended(Lesson.State.DONE, file.who(), file.now(), words.strip(), proof);
        lessons.keep(done, proof == null ? null : content);
        file.record("lesson.done", done, lesson.state().name(), "");
    }

    /**
     * Given up; again changes nothing.
     *
     * @throws Refused when it is done, or at {@code words} without a reason
     */
    @Transactional
    public void drop(String reference, String words) {
        Lesson lesson = file.open(reference);
        if (lesson.state() == Lesson.State.DROPPED) {
            return;
        }
        file.stillOpen(lesson);
        List<Refusal> refusals = new ArrayList<>();
        LessonFile.words(refusals, "words", words);
        Refused.ifAny(refusals);
        Lesson dropped = lesson.ended(Lesson.State.DROPPED, file.who(), file.now(), words.strip(), null);
        lessons.keep(dropped, null);
        file.record("lesson.dropped", dropped, lesson.state().name(), "");
    }

    /**
     * Another owner or day; the same changes nothing.
     *
     * @throws Refused when it is over, at {@code owner} or {@code dueOn}
     */
    @Transactional
    public void handOver(String reference, String owner, @Nullable LocalDate dueOn) {
        Lesson lesson = file.open(reference);
        file.stillOpen(lesson);
        if (lesson.owner().equals(owner) && lesson.dueOn().equals(dueOn)) {
            return;
        }
        List<Refusal> refusals = new ArrayList<>();
        owners.check(refusals, owner, dueOn, file.today());
        Refused.ifAny(refusals);
        if (dueOn != null) {
            Lesson handed = lesson.handedTo(owner, dueOn);
            lessons.keep(handed, null);
            file.record("lesson.handed-over", handed, lesson.state().name(), "owner=" + owner + " due=" + dueOn);
        }
    }

    private static Lesson.@Nullable Proof proof(List<Refusal> refusals, String name, byte[] content) {
        if (content.length == 0) {
            return null;
        }
        if (content.length > LARGEST) {
            refusals.add(Refusal.at("file", "lesson.refused.file-size", LARGEST / 1024 / 1024));
            return null;
        }
        MediaKind kind = MediaKind.of(content).orElse(null);
        if (kind == null) {
            refusals.add(Refusal.at("file", "lesson.refused.file-kind"));
            return null;
        }
        return new Lesson.Proof(kind.named(name), kind.mediaType(), content.length);
    }
}
