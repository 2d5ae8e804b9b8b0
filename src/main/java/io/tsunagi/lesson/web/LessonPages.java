package io.tsunagi.lesson.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.lesson.domain.EndLesson;
import io.tsunagi.lesson.domain.Lesson;
import io.tsunagi.lesson.domain.Lessons;
import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One lesson: doing it with proof, handing it over, giving it up. */
@Controller
class LessonPages {

    private final Lessons lessons;
    private final EndLesson ending;
    private final LessonViews views;
    private final AuditTrail audit;

    LessonPages(Lessons lessons, EndLesson ending, LessonViews views, AuditTrail audit) {
        this.lessons = lessons;
        this.ending = ending;
        this.views = views;
        this.audit = audit;
    }

    @GetMapping(LessonDoors.LESSON)
    @PreAuthorize(LessonDoors.MAY_READ)
    String show(@PathVariable String ref, Model model, Locale locale) {
        return show(ref, Typing.NOTHING, model, locale);
    }

    @PostMapping(LessonDoors.LESSON + "/done")
    @PreAuthorize(LessonDoors.MAY_NOTE)
    String done(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        byte[] content = file == null ? new byte[0] : file.getBytes();
        return acted(
                ref,
                typed,
                () -> ending.done(ref, LessonViews.text(typed, "words"), name == null ? "" : name, content),
                "lesson.notice.done",
                new Page(model, locale, flash));
    }

    @PostMapping(LessonDoors.LESSON + "/dropped")
    @PreAuthorize(LessonDoors.MAY_LEAD)
    String drop(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return acted(
                ref,
                typed,
                () -> ending.drop(ref, LessonViews.text(typed, "words")),
                "lesson.notice.dropped",
                new Page(model, locale, flash));
    }

    @PostMapping(LessonDoors.LESSON + "/owner")
    @PreAuthorize(LessonDoors.MAY_LEAD)
    String handOver(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return acted(
                ref,
                typed,
                () -> ending.handOver(ref, LessonViews.text(typed, "owner"), LessonViews.day(typed, "dueOn")),
                "lesson.notice.handed-over",
                new Page(model, locale, flash));
    }

    /** The proof as a download under the kind that its bytes are. */
    @GetMapping(LessonDoors.LESSON + "/proof")
    @PreAuthorize(LessonDoors.MAY_READ)
    ResponseEntity<byte[]> proof(@PathVariable String ref) {
        Lesson.Proof proof = views.find(ref).proof();
        if (proof == null) {
            throw new NotHere(ref);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(proof.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(proof.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(lessons.proof(ref).orElseThrow(() -> new NotHere(ref)));
    }

    private String acted(String ref, Map<String, String> typed, Runnable act, String notice, Page page) {
        try {
            act.run();
        } catch (Refused refused) {
            return show(ref, views.typing(typed, refused, page.locale()), page.model(), page.locale());
        }
        page.flash().addFlashAttribute("notice", notice);
        return "redirect:/lessons/" + ref;
    }

    private String show(String ref, Typing typing, Model model, Locale locale) {
        Lesson lesson = views.find(ref);
        views.disruption(lesson.disruption(), model, locale);
        views.choices(model);
        model.addAttribute("line", views.lines(List.of(lesson)).get(0));
        model.addAttribute("typing", typing);
        model.addAttribute(
                "owning",
                typing.value("owner").isEmpty()
                        ? new Typing(
                                Map.of(
                                        "owner",
                                        lesson.owner(),
                                        "dueOn",
                                        lesson.dueOn().toString()),
                                Map.of())
                        : typing);
        model.addAttribute("entries", audit.of(ref));
        return "lesson/lesson";
    }

    private record Page(Model model, Locale locale, RedirectAttributes flash) {}
}
