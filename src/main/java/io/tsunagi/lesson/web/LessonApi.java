package io.tsunagi.lesson.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.lesson.domain.EndLesson;
import io.tsunagi.lesson.domain.Lesson;
import io.tsunagi.lesson.domain.Lessons;
import io.tsunagi.lesson.domain.Lessons.Wanted;
import io.tsunagi.lesson.domain.NoteLesson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lessons for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Lessons", description = "What disruptions taught, each with an owner and a day")
class LessonApi {

    private static final int PAGE = 100;

    private final Lessons lessons;
    private final NoteLesson noting;
    private final EndLesson ending;
    private final LessonViews views;

    LessonApi(Lessons lessons, NoteLesson noting, EndLesson ending, LessonViews views) {
        this.lessons = lessons;
        this.noting = noting;
        this.ending = ending;
        this.views = views;
    }

    @GetMapping("/lessons")
    @PreAuthorize(LessonDoors.MAY_READ)
    @Operation(summary = "Lessons of every disruption, the soonest due first, 100 a page")
    List<Lesson> all(
            @RequestParam(required = false) Lesson.@Nullable State state,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String after) {
        return lessons.page(
                new Wanted(state, owner, null),
                after == null ? null : lessons.find(after).orElse(null),
                PAGE);
    }

    @GetMapping("/disruptions/{disruption}/lessons")
    @PreAuthorize(LessonDoors.MAY_READ)
    @Operation(summary = "Lessons of a disruption, oldest first")
    List<Lesson> ofDisruption(@PathVariable("disruption") String disruption) {
        return lessons.of(disruption);
    }

    @PostMapping("/disruptions/{disruption}/lessons")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(LessonDoors.MAY_NOTE)
    @Operation(summary = "Note a lesson; the same key a second time answers the first one")
    Lesson note(@PathVariable("disruption") String disruption, @Valid @RequestBody NewLesson lesson) {
        return views.find(noting.note(new NoteLesson.Command(
                lesson.key(),
                disruption,
                Objects.requireNonNullElse(lesson.what(), ""),
                Objects.requireNonNullElse(lesson.measure(), ""),
                Objects.requireNonNullElse(lesson.owner(), ""),
                lesson.dueOn())));
    }

    @GetMapping(LessonDoors.LESSON)
    @PreAuthorize(LessonDoors.MAY_READ)
    @Operation(summary = "A lesson")
    Lesson show(@PathVariable String ref) {
        return views.find(ref);
    }

    @PostMapping(LessonDoors.LESSON + "/done")
    @PreAuthorize(LessonDoors.MAY_NOTE)
    @Operation(summary = "Say that a lesson is done, and where that can be seen; again changes nothing")
    Lesson done(@PathVariable String ref, @RequestBody Words words) {
        ending.done(ref, Objects.requireNonNullElse(words.words(), ""), "", new byte[0]);
        return views.find(ref);
    }

    @PostMapping(LessonDoors.LESSON + "/dropped")
    @PreAuthorize(LessonDoors.MAY_LEAD)
    @Operation(summary = "Give a lesson up with a reason; again changes nothing")
    Lesson drop(@PathVariable String ref, @RequestBody Words words) {
        ending.drop(ref, Objects.requireNonNullElse(words.words(), ""));
        return views.find(ref);
    }

    @PostMapping(LessonDoors.LESSON + "/owner")
    @PreAuthorize(LessonDoors.MAY_LEAD)
    @Operation(summary = "Hand a lesson to somebody else or move its day; the same changes nothing")
    Lesson handOver(@PathVariable String ref, @Valid @RequestBody NewOwner next) {
        ending.handOver(ref, next.owner(), next.dueOn());
        return views.find(ref);
    }

    /** A lesson to note; {@code key} tells this one from others, {@code owner} is a login. */
    record NewLesson(
            @NotNull String key,
            @Nullable String what,
            @Nullable String measure,
            @Nullable String owner,
            @Nullable LocalDate dueOn) {}

    /** How it was done, or why it was given up. */
    record Words(@Nullable String words) {}

    /** Who answers for it, until when. */
    record NewOwner(@NotNull String owner, @NotNull LocalDate dueOn) {}
}
