package io.tsunagi.lesson.web;

import io.tsunagi.frame.Typing;
import io.tsunagi.lesson.domain.Lesson;
import io.tsunagi.lesson.domain.Lessons;
import io.tsunagi.lesson.domain.Lessons.Wanted;
import io.tsunagi.lesson.domain.NoteLesson;
import io.tsunagi.shared.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lessons of one disruption with the form that notes one, and lessons of all. */
@Controller
class LessonListPages {

    private static final int PAGE = 50;
    private static final List<String> FILTERS = List.of("open", "mine", "overdue", "done", "all");

    private final Lessons lessons;
    private final NoteLesson noting;
    private final LessonViews views;

    LessonListPages(Lessons lessons, NoteLesson noting, LessonViews views) {
        this.lessons = lessons;
        this.noting = noting;
        this.views = views;
    }

    @GetMapping("/lessons")
    @PreAuthorize(LessonDoors.MAY_READ)
    String all(
            @RequestParam(defaultValue = "open") String only,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Lesson last = after == null ? null : lessons.find(after).orElse(null);
        List<Lesson> found = lessons.page(wanted(only), last, PAGE + 1);
        List<Lesson> page = found.stream().limit(PAGE).toList();
        model.addAttribute("lines", views.lines(page));
        model.addAttribute("filters", FILTERS);
        model.addAttribute("only", FILTERS.contains(only) ? only : "all");
        model.addAttribute(
                "next",
                found.size() > PAGE
                        ? "/lessons?only=" + (FILTERS.contains(only) ? only : "all") + "&after="
                                + page.get(page.size() - 1).reference()
                        : null);
        return "lesson/list";
    }

    private Wanted wanted(String only) {
        return switch (only) {
            case "open" -> new Wanted(Lesson.State.OPEN, null, null);
            case "mine" -> new Wanted(Lesson.State.OPEN, views.who(), null);
            case "overdue" -> new Wanted(Lesson.State.OPEN, null, views.today());
            case "done" -> new Wanted(Lesson.State.DONE, null, null);
            default -> new Wanted(null, null, null);
        };
    }

    @GetMapping({"/disruptions/{disruption}/lessons", LessonDoors.OF_DRILL})
    @PreAuthorize(LessonDoors.MAY_READ)
    String ofDisruption(@PathVariable("disruption") String disruption, Model model, Locale locale) {
        Map<String, String> typed = new HashMap<>();
        typed.put("key", UUID.randomUUID().toString());
        typed.put("owner", views.who());
        return ofDisruption(disruption, new Typing(typed, Map.of()), model, locale);
    }

    @PostMapping({"/disruptions/{disruption}/lessons", LessonDoors.OF_DRILL})
    @PreAuthorize(LessonDoors.MAY_NOTE)
    String note(
            @PathVariable("disruption") String disruption,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            noting.note(new NoteLesson.Command(
                    LessonViews.text(typed, "key"),
                    disruption,
                    LessonViews.text(typed, "what"),
                    LessonViews.text(typed, "measure"),
                    LessonViews.text(typed, "owner"),
                    LessonViews.day(typed, "dueOn")));
        } catch (Refused refused) {
            return ofDisruption(disruption, views.typing(typed, refused, locale), model, locale);
        }
        flash.addFlashAttribute("notice", "lesson.notice.noted");
        flash.addFlashAttribute("draftDone", "lesson");
        return "redirect:" + views.path(disruption) + "/lessons";
    }

    private String ofDisruption(String disruption, Typing typing, Model model, Locale locale) {
        views.disruption(disruption, model, locale);
        views.choices(model);
        model.addAttribute("typing", typing);
        model.addAttribute("lines", views.lines(lessons.of(disruption)));
        return "lesson/disruption";
    }
}
