package io.tsunagi.shift.domain;

import io.tsunagi.frame.Times;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.Column;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.paper.PaperPress.Section;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints a handover as one numbered sheet with a place for both to sign by hand, in the language of who prints. */
@Service
public class PrintHandover {

    private static final String FORM = "tsunagi/statement";

    private final PaperPress press;
    private final ReadShift reading;
    private final MessageSource messages;
    private final Times times;

    PrintHandover(PaperPress press, ReadShift reading, MessageSource messages, Times times) {
        this.press = press;
        this.reading = reading;
        this.messages = messages;
        this.times = times;
    }

    /**
     * A new numbered sheet of it.
     *
     * @throws Refused when there is none with that reference
     */
    @Transactional
    public PrintRun print(String reference, Locale locale) {
        Handover handover =
                reading.find(reference).orElseThrow(() -> new Refused(Refusal.of("shift.refused.unknown", reference)));
        return press.printReport(order(handover, locale), sections(handover, locale));
    }

    private PrintOrder order(Handover handover, Locale locale) {
        return new PrintOrder(
                FORM,
                LocalDate.ofInstant(handover.givenAt(), times.zone()),
                handover.reference(),
                "/shifts/" + handover.reference(),
                null,
                Map.of(
                        "title",
                        say(locale, "shift.print.title"),
                        "subtitle",
                        say(locale, "shift.desk." + handover.desk()),
                        "subject",
                        handover.reference(),
                        "author",
                        reading.name(handover.givenBy()),
                        "dated",
                        times.exact(handover.givenAt()),
                        "number",
                        handover.takenBy() == null
                                ? say(locale, "shift.print.open")
                                : say(locale, "shift.print.taken", reading.name(handover.takenBy()))),
                List.of(),
                null);
    }

    private List<Section> sections(Handover handover, Locale locale) {
        List<Section> sections = new ArrayList<>();
        Handover.Facts facts = handover.facts();
        sections.add(words(locale, "shift.unfinished", handover.words().unfinished()));
        sections.add(words(locale, "shift.watch", handover.words().watch()));
        sections.add(words(locale, "shift.promised", handover.words().promised()));
        sections.add(new Section(
                say(locale, "shift.down"),
                facts.disruptions().stream()
                        .map(down -> down.reference() + "　"
                                + (locale.getLanguage().equals("ja") ? down.titleJa() : down.titleEn()) + "　"
                                + say(locale, "audit.state.D." + down.state()))
                        .toList(),
                List.of(),
                List.of()));
        sections.add(new Section(
                say(locale, "shift.queues"),
                facts.queues().stream()
                        .map(queue -> say(locale, queue.message(), queue.number()) + "　" + times.exact(queue.due()))
                        .toList(),
                List.of(),
                List.of()));
        sections.add(items(facts, locale));
        sections.add(new Section(
                say(locale, "shift.print.signatures"), List.of(say(locale, "shift.print.sign")), List.of(), List.of()));
        return sections;
    }

    private Section words(Locale locale, String heading, String text) {
        return new Section(
                say(locale, heading),
                text.isEmpty()
                        ? List.of(say(locale, "shift.none"))
                        : text.lines().toList(),
                List.of(),
                List.of());
    }

    private Section items(Handover.Facts facts, Locale locale) {
        return new Section(
                say(
                        locale,
                        facts.more() ? "shift.items.more" : "shift.items",
                        facts.items().size()),
                List.of(),
                List.of(
                        new Column(say(locale, "shift.item"), 5, false),
                        new Column(say(locale, "shift.reference"), 3, false),
                        new Column(say(locale, "shift.due"), 3, false),
                        new Column(say(locale, "shift.in-hand"), 2, false)),
                facts.items().stream()
                        .map(item -> List.of(
                                say(locale, item.message()),
                                item.reference(),
                                item.due() == null ? "–" : times.exact(item.due()),
                                item.takenBy() == null ? "–" : item.takenBy()))
                        .toList());
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
