package io.tsunagi.lesson.demo;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.identity.DemoScene;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.lesson.domain.EndLesson;
import io.tsunagi.lesson.domain.LessonFile;
import io.tsunagi.lesson.domain.Lessons;
import io.tsunagi.lesson.domain.NoteLesson;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Three invented lessons of the newest sample disruption, one of them done, unless lessons are there. */
@Component
@Profile("demo")
@Order(120)
class NoteSampleLessons implements DemoScene {

    private final Disruptions disruptions;
    private final Lessons lessons;
    private final NoteLesson noting;
    private final EndLesson ending;
    private final LessonFile file;

    NoteSampleLessons(Disruptions disruptions, Lessons lessons, NoteLesson noting, EndLesson ending, LessonFile file) {
        this.disruptions = disruptions;
        this.lessons = lessons;
        this.noting = noting;
        this.ending = ending;
        this.file = file;
    }

    @Override
    public void play(SampleActors actors) {
        actors.as(
                "manager",
                () -> disruptions.all().stream()
                        .reduce((newer, older) -> older)
                        .filter(one -> !one.state().isOver())
                        .map(Disruption::reference)
                        .filter(one -> lessons.of(one).isEmpty())
                        .ifPresent(this::note));
    }

    private void note(String disruption) {
        note(
                disruption,
                "FAX が同じ回線で止まり、書面の注文を受けられなかった（見本）。 / The fax was on the same line and stopped too (sample).",
                "FAX を別の回線へ移す。 / Move the fax to another line.",
                "coordinator",
                7);
        note(
                disruption,
                "通関業者の夜間の連絡先が古かった（見本）。 / The broker's number for the night was old (sample).",
                "連絡先を月に一度、電話で確かめる。 / Call every contact once a month.",
                "broker",
                30);
        String stock = note(
                disruption,
                "申告用紙の在庫が足りなかった（見本）。 / There were too few blank forms (sample).",
                "用紙を500枚、第2拠点にも置く。 / Keep 500 sheets at the second site too.",
                "manager",
                14);
        ending.done(stock, "棚卸表で確認（見本） / seen in the stock list (sample)", "", new byte[0]);
    }

    private String note(String disruption, String what, String measure, String owner, int days) {
        return noting.note(new NoteLesson.Command(
                "sample " + owner + " " + disruption,
                disruption,
                what,
                measure,
                owner,
                file.today().plusDays(days)));
    }
}
