package io.tsunagi.rehearsal.domain;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.Column;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.paper.PaperPress.Section;
import io.tsunagi.rehearsal.domain.Drill.Outcome;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints the result of a drill: its score beside the one before, and what the debrief said. It is paper of the real house. */
@Service
public class PrintResult {

    private static final String FORM = "tsunagi/statement";

    private final PaperPress press;
    private final Drills drills;
    private final ScoreDrill scoring;
    private final MessageSource messages;
    private final Times times;

    PrintResult(PaperPress press, Drills drills, ScoreDrill scoring, MessageSource messages, Times times) {
        this.press = press;
        this.drills = drills;
        this.scoring = scoring;
        this.messages = messages;
        this.times = times;
    }

    /**
     * A new numbered sheet of it, as it stands now.
     *
     * @throws Refused when it has not ended
     */
    @Transactional
    public PrintRun print(String reference, Locale locale) {
        Drill drill = drills.find(reference).orElseThrow(() -> new NotHere(reference));
        Instant ended = drill.endedAt();
        if (!drill.state().hasResult() || ended == null) {
            throw new Refused(Refusal.of("rehearsal.refused.state." + drill.state()));
        }
        return press.printReport(order(drill, ended, locale), sections(drill, locale));
    }

    private PrintOrder order(Drill drill, Instant ended, Locale locale) {
        return new PrintOrder(
                FORM,
                LocalDate.ofInstant(ended, times.zone()),
                drill.reference(),
                "/drills/" + drill.reference(),
                null,
                Map.of(
                        "title",
                        say(locale, "rehearsal.print.title"),
                        "subtitle",
                        drill.plan().name().in(locale),
                        "subject",
                        say(locale, "rehearsal.is-exercise"),
                        "author",
                        drill.plannedBy(),
                        "dated",
                        times.exact(ended),
                        "number",
                        drill.reference()),
                List.of(),
                null);
    }

    private List<Section> sections(Drill drill, Locale locale) {
        Score score = scoring.of(drill);
        Drill.Plan plan = drill.plan();
        Outcome outcome = drill.outcome();
        return List.of(
                new Section(
                        say(locale, "rehearsal.planned"),
                        List.of(
                                say(locale, "rehearsal.print.line", say(locale, "rehearsal.takers"), plan.takers()),
                                say(
                                        locale,
                                        "rehearsal.print.line",
                                        say(locale, "rehearsal.plans"),
                                        plan.plans().isEmpty()
                                                ? say(locale, "rehearsal.plans.chosen-none")
                                                : String.join(" ", plan.plans()))),
                        List.of(),
                        List.of()),
                new Section(
                        say(locale, "rehearsal.score"),
                        List.of(
                                score.before().isEmpty()
                                        ? say(locale, "rehearsal.first")
                                        : say(locale, "rehearsal.than", score.better(), score.worse(), score.before())),
                        List.of(
                                new Column(say(locale, "rehearsal.measure"), 4, false),
                                new Column(say(locale, "rehearsal.value"), 2, true),
                                new Column(say(locale, "rehearsal.target"), 2, true),
                                new Column(say(locale, "rehearsal.before"), 2, true),
                                new Column(say(locale, "rehearsal.change"), 2, false)),
                        score.lines().stream().map(line -> row(line, locale)).toList()),
                new Section(
                        say(locale, "rehearsal.debrief"),
                        outcome == null
                                ? List.of(say(locale, "audit.state.DR." + drill.state()))
                                : List.of(drill.wentWell(), say(locale, "rehearsal.outcome." + outcome)),
                        List.of(),
                        List.of()));
    }

    private List<String> row(Score.Line line, Locale locale) {
        return List.of(
                say(locale, "rehearsal.measure." + line.name()),
                value(line, line.value(), locale),
                value(line, line.target(), locale),
                value(line, line.before(), locale),
                say(locale, "rehearsal.change." + line.change()));
    }

    private String value(Score.Line line, @Nullable Long value, Locale locale) {
        return value == null ? "－" : line.time() ? say(locale, "rehearsal.minutes", value) : Long.toString(value);
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
