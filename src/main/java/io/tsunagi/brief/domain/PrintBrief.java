package io.tsunagi.brief.domain;

import io.tsunagi.brief.domain.Brief.Entry;
import io.tsunagi.brief.domain.Brief.Since;
import io.tsunagi.frame.Times;
import io.tsunagi.paper.PaperPress;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.PrintRun;
import io.tsunagi.paper.PaperPress.Section;
import io.tsunagi.recovery.Pictures.Picture;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints a brief from what was kept, so that a sheet made today says what it said then. */
@Service
public class PrintBrief {

    private static final String FORM = "tsunagi/statement";

    private final PaperPress press;
    private final Briefs briefs;
    private final MessageSource messages;
    private final Times times;

    PrintBrief(PaperPress press, Briefs briefs, MessageSource messages, Times times) {
        this.press = press;
        this.briefs = briefs;
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
        Brief brief =
                briefs.find(reference).orElseThrow(() -> new Refused(Refusal.of("brief.refused.unknown", reference)));
        return press.printReport(order(brief, locale), sections(brief, locale));
    }

    private PrintOrder order(Brief brief, Locale locale) {
        return new PrintOrder(
                FORM,
                LocalDate.ofInstant(brief.madeAt(), times.zone()),
                brief.reference(),
                "/briefs/" + brief.reference(),
                null,
                Map.of(
                        "title",
                        say(locale, "brief.title"),
                        "subtitle",
                        say(locale, "brief.as-of", times.exact(brief.madeAt())),
                        "subject",
                        say(locale, "brief.down", brief.entries().size()),
                        "author",
                        brief.madeBy(),
                        "dated",
                        times.exact(brief.madeAt()),
                        "number",
                        brief.previous() == null
                                ? brief.reference()
                                : say(locale, "brief.after", brief.reference(), brief.previous())),
                List.of(),
                null);
    }

    private List<Section> sections(Brief brief, Locale locale) {
        List<Section> sections = new ArrayList<>();
        for (Entry entry : brief.entries()) {
            sections.add(new Section(
                    entry.reference() + "　" + (locale.getLanguage().equals("ja") ? entry.titleJa() : entry.titleEn()),
                    lines(entry, locale),
                    List.of(),
                    List.of()));
        }
        sections.add(words(locale, "brief.decisions", brief.words().decisions()));
        sections.add(words(locale, "brief.unknown", brief.words().unknown()));
        return sections;
    }

    private List<String> lines(Entry entry, Locale locale) {
        Picture picture = entry.picture();
        List<String> lines = new ArrayList<>();
        lines.add(say(locale, "audit.state.D." + entry.state()) + "　"
                + say(locale, "brief.line.times", times.exact(entry.occurredAt()), shown(entry.expectedEnd(), locale)));
        lines.add(say(
                locale,
                "brief.line.hurt",
                picture.hurt(),
                picture.open(),
                picture.classes().get(0) + picture.classes().get(1),
                shown(picture.nextHarmAt(), locale)));
        lines.add(say(
                locale,
                "brief.line.work",
                picture.released(),
                picture.delivered(),
                picture.unserved(),
                picture.openDeclarations(),
                picture.openPapers()));
        lines.add(say(
                locale,
                "brief.line.bulletin",
                picture.bulletin(),
                shown(picture.nextUpdateAt(), locale),
                shown(picture.backlogGoneAt(), locale)));
        if (entry.since() != null) {
            Since since = entry.since();
            lines.add(say(
                    locale,
                    "brief.line.since",
                    times.exact(since.at()),
                    signed(since.open()),
                    signed(since.delivered()),
                    signed(since.papers()),
                    signed(since.hurt())));
        }
        entry.deadlines()
                .forEach(one -> lines.add(say(
                        locale,
                        "brief.line.deadline",
                        locale.getLanguage().equals("ja") ? one.nameJa() : one.nameEn(),
                        times.exact(one.dueAt()))));
        lines.add(say(locale, "brief.line.next", say(locale, "recovery.act." + picture.next())));
        entry.unknowns().forEach(key -> lines.add(say(locale, "brief.unknown." + key)));
        return lines;
    }

    private Section words(Locale locale, String heading, String text) {
        return new Section(
                say(locale, heading),
                text.isEmpty()
                        ? List.of(say(locale, "brief.none"))
                        : text.lines().toList(),
                List.of(),
                List.of());
    }

    private String shown(@Nullable Instant at, Locale locale) {
        return at == null ? say(locale, "brief.not-known") : times.exact(at);
    }

    /** With its sign: +3, −2, ±0. */
    static String signed(long change) {
        return change == 0 ? "±0" : change > 0 ? "+" + change : "−" + Math.abs(change);
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
