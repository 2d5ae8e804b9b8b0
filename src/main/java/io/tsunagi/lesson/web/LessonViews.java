package io.tsunagi.lesson.web;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.lesson.LessonSource;
import io.tsunagi.lesson.domain.Lesson;
import io.tsunagi.lesson.domain.LessonFile;
import io.tsunagi.lesson.domain.Lessons;
import io.tsunagi.lesson.domain.Owners;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What pages of lessons share: rows with names, the disruption, refusals, and reading what was typed. */
@Component
class LessonViews {

    private final Lessons lessons;
    private final Disruptions disruptions;
    private final List<LessonSource> sources;
    private final Owners owners;
    private final LessonFile file;
    private final MessageSource messages;

    LessonViews(
            Lessons lessons,
            Disruptions disruptions,
            List<LessonSource> sources,
            Owners owners,
            LessonFile file,
            MessageSource messages) {
        this.lessons = lessons;
        this.disruptions = disruptions;
        this.sources = sources;
        this.owners = owners;
        this.file = file;
        this.messages = messages;
    }

    Lesson find(String ref) {
        return lessons.find(ref).orElseThrow(() -> new NotHere(ref));
    }

    List<Line> lines(List<Lesson> found) {
        LocalDate today = file.today();
        return found.stream()
                .map(lesson -> new Line(lesson, owners.name(lesson.owner()), lesson.overdue(today)))
                .toList();
    }

    void disruption(String reference, Model model, Locale locale) {
        LessonSource.Source source = source(reference);
        model.addAttribute("of", reference);
        model.addAttribute("ofPath", source.path());
        model.addAttribute("outage", locale.getLanguage().equals("ja") ? source.titleJa() : source.titleEn());
    }

    /** Page of what taught: a disruption, or what else can. */
    String path(String reference) {
        return source(reference).path();
    }

    private LessonSource.Source source(String reference) {
        return disruptions
                .find(reference)
                .map(LessonViews::source)
                .or(() -> sources.stream()
                        .flatMap(one -> one.find(reference).stream())
                        .findFirst())
                .orElseThrow(() -> new NotHere(reference));
    }

    private static LessonSource.Source source(Disruption disruption) {
        return new LessonSource.Source(
                disruption.titleJa(), disruption.titleEn(), "/disruptions/" + disruption.reference());
    }

    /** People to choose an owner from, and the first day that may be chosen. */
    void choices(Model model) {
        model.addAttribute("people", owners.all());
        model.addAttribute("today", file.today());
    }

    LocalDate today() {
        return file.today();
    }

    String who() {
        return file.who();
    }

    Typing typing(Map<String, String> typed, Refused refused, Locale locale) {
        return Typing.of(typed, refused.refusals(), messages, locale);
    }

    static String text(Map<String, String> typed, String field) {
        return TypedBoxes.storable(typed.getOrDefault(field, "")).strip();
    }

    /** A day; null when it was none. */
    static @Nullable LocalDate day(Map<String, String> typed, String field) {
        try {
            return LocalDate.parse(text(typed, field));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * A lesson as a row.
     *
     * @param owner display name
     */
    public record Line(Lesson lesson, String owner, boolean overdue) {}
}
