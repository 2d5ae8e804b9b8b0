package io.tsunagi.lesson.domain;

import io.tsunagi.disruption.ReportPart;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was learnt, in the closing report: each with its owner, its day and how it ended. */
@Component
class LessonsInReport implements ReportPart {

    private static final int PLACE = 60;

    private final Lessons lessons;
    private final Owners owners;
    private final MessageSource messages;

    LessonsInReport(Lessons lessons, Owners owners, MessageSource messages) {
        this.lessons = lessons;
        this.owners = owners;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "lessons";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Content of(String disruption, Locale locale) {
        List<Lesson> noted = lessons.of(disruption);
        return new Content(
                say(locale, "lesson.title"),
                noted.isEmpty() ? List.of(say(locale, "lesson.none")) : List.of(),
                List.of(
                        new Column(say(locale, "lesson.reference"), 2, false),
                        new Column(say(locale, "lesson.what"), 3.4, false),
                        new Column(say(locale, "lesson.measure"), 3.4, false),
                        new Column(say(locale, "lesson.owner"), 1.8, false),
                        new Column(say(locale, "lesson.dueOn"), 1.8, false),
                        new Column(say(locale, "lesson.state"), 2.2, false)),
                noted.stream()
                        .map(lesson -> List.of(
                                lesson.reference(),
                                lesson.what(),
                                lesson.measure(),
                                owners.name(lesson.owner()),
                                lesson.dueOn().toString(),
                                state(lesson, locale)))
                        .toList());
    }

    private String state(Lesson lesson, Locale locale) {
        String word = say(locale, "audit.state.LN." + lesson.state());
        return lesson.endedWords().isEmpty() ? word : word + "：" + lesson.endedWords();
    }

    private String say(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }
}
