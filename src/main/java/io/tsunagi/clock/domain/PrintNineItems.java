package io.tsunagi.clock.domain;

import io.tsunagi.frame.Times;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.Section;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.paper.PaperRegister.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts the nine items on paper in Japanese: as a preview while they are written, and once as a numbered sheet when they are filed.
 * It is our own sheet and not a form of the PPC, which takes reports through its web site.
 */
@Component
public class PrintNineItems {

    private static final String FORM = "tsunagi/statement";

    private final PaperPress press;
    private final PaperRegister register;
    private final MessageSource messages;
    private final Times times;

    PrintNineItems(PaperPress press, PaperRegister register, MessageSource messages, Times times) {
        this.press = press;
        this.register = register;
        this.messages = messages;
        this.times = times;
    }

    /** The text as a PDF that says it is a preview. */
    public byte[] preview(LegalClock clock, ReportText text) {
        return press.previewReport(order(clock, text, null), sections(text));
    }

    /** The numbered sheet of what was filed: its run, under which the paper desk serves the PDF; the first one when several were. */
    public Optional<String> printed(String clock) {
        return register.of(clock).stream().findFirst().map(Paper::runId);
    }

    /** Prints what was filed. */
    void print(LegalClock clock, ReportText text, Filing filing) {
        press.printReport(order(clock, text, filing), sections(text));
    }

    private PrintOrder order(LegalClock clock, ReportText text, @Nullable Filing filing) {
        Instant written = text.writtenAt();
        Instant day = written == null ? times.now() : written;
        return new PrintOrder(
                FORM,
                LocalDate.ofInstant(day, times.zone()),
                clock.reference(),
                "/clocks/" + clock.reference(),
                clock.disruption(),
                Map.of(
                        "title",
                        clock.decided().nameJa(),
                        "subtitle",
                        say("clock.print.subtitle"),
                        "subject",
                        say("clock.print.subject", clock.breach(), clock.disruption()),
                        "author",
                        text.writtenBy().isEmpty() ? "–" : text.writtenBy() + " V" + text.version(),
                        "dated",
                        written == null ? "–" : times.exact(written),
                        "number",
                        filing == null
                                ? say("clock.print.due", times.exact(clock.dueAt()))
                                : say(
                                        "clock.print.filed",
                                        filing.number(),
                                        times.exact(filing.times().occurredAt()))),
                List.of(),
                null);
    }

    private List<Section> sections(ReportText text) {
        List<Section> sections = new ArrayList<>();
        for (ReportItem item : ReportItem.values()) {
            String words = text.text(item);
            sections.add(new Section(
                    item.ordinal() + 1 + "　" + say("clock.item." + item),
                    words.isEmpty()
                            ? List.of(say("clock.print.empty"))
                            : words.lines().toList(),
                    List.of(),
                    List.of()));
        }
        return sections;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.JAPANESE);
    }
}
