package io.tsunagi.reconcile.domain;

import io.tsunagi.disruption.ReportPart;
import io.tsunagi.frame.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the reconciliations of a disruption found, why each difference is none any more, and who signed. */
@Component
class DifferencesInReport implements ReportPart {

    private static final int PLACE = 20;

    private final Runs runs;
    private final Differences differences;
    private final MessageSource messages;
    private final Times times;

    DifferencesInReport(Runs runs, Differences differences, MessageSource messages, Times times) {
        this.runs = runs;
        this.differences = differences;
        this.messages = messages;
        this.times = times;
    }

    @Override
    public String name() {
        return "reconciliation";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    @Transactional(readOnly = true)
    public Content of(String disruption, Locale locale) {
        List<String> paragraphs = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Run run : runs.of(disruption)) {
            Run.Result result = run.result();
            if (run.state() == Run.State.WITHDRAWN || result == null) {
                continue;
            }
            paragraphs.add(run.reference() + "　" + say(locale, "reconcile.kind." + run.kind()) + "　"
                    + say(locale, "reconcile.matched", result.matched()) + "　" + ended(run, locale));
            differences
                    .reasons(run.reference())
                    .forEach((reason, number) -> rows.add(List.of(
                            run.reference(), say(locale, "reconcile.reason." + reason), Long.toString(number))));
        }
        if (paragraphs.isEmpty()) {
            paragraphs.add(say(locale, "reconcile.report.none"));
        }
        return new Content(
                say(locale, "reconcile.report"),
                paragraphs,
                rows.isEmpty()
                        ? List.of()
                        : List.of(
                                new Column(say(locale, "reconcile.title"), 2, false),
                                new Column(say(locale, "reconcile.column.reason"), 4, false),
                                new Column(say(locale, "reconcile.column.number"), 1, true)),
                rows);
    }

    private String ended(Run run, Locale locale) {
        String by = run.endedBy();
        return by == null || run.endedAt() == null
                ? say(locale, "reconcile.protocol.unsigned", differences.unexplained(run.reference()))
                : say(locale, "reconcile.protocol.ended." + run.state(), by, times.exact(run.endedAt()));
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
