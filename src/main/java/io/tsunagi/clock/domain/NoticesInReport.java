package io.tsunagi.clock.domain;

import io.tsunagi.clock.domain.ReadClocks.Shown;
import io.tsunagi.disruption.ReportPart;
import io.tsunagi.frame.Times;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The notices by law in the closing report: when somebody knew, the deadline, when and with whom each was filed. */
@Component
class NoticesInReport implements ReportPart {

    private static final int PLACE = 40;

    private final ReadClocks clocks;
    private final MessageSource messages;
    private final Times times;

    NoticesInReport(ReadClocks clocks, MessageSource messages, Times times) {
        this.clocks = clocks;
        this.messages = messages;
        this.times = times;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Content of(String disruption, Locale locale) {
        List<Shown> shown = clocks.clocks(disruption);
        return new Content(
                say(locale, "report.notices"),
                shown.isEmpty() ? List.of(say(locale, "report.notices.none")) : List.of(),
                List.of(
                        new Column(say(locale, "report.notices.name"), 3.4, false),
                        new Column(say(locale, "report.notices.aware"), 2.2, false),
                        new Column(say(locale, "report.notices.due"), 2.2, false),
                        new Column(say(locale, "report.notices.filed"), 2.2, false),
                        new Column(say(locale, "report.notices.to"), 2.6, false),
                        new Column(say(locale, "report.notices.state"), 2, false)),
                shown.stream().map(one -> row(one, locale)).toList());
    }

    private List<String> row(Shown shown, Locale locale) {
        LegalClock clock = shown.clock();
        String name = locale.getLanguage().equals("ja")
                ? clock.decided().nameJa()
                : clock.decided().nameEn();
        String filed = shown.filings().isEmpty()
                ? "–"
                : shown.filings().get(0).addressee() + " "
                        + shown.filings().get(0).number();
        String state = say(locale, "report.notices.state." + shown.state());
        return List.of(
                clock.reference() + " " + name,
                times.exact(clock.awareAt()),
                times.exact(clock.dueAt()),
                at(shown.filedAt()),
                filed,
                shown.isLate(times.now()) ? state + ", " + say(locale, "report.notices.late") : state);
    }

    private String at(@Nullable Instant at) {
        return at == null ? "–" : times.exact(at);
    }

    private String say(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }
}
