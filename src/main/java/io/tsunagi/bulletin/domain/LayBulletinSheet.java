package io.tsunagi.bulletin.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.paper.PaperPress.PrintOrder;
import io.tsunagi.paper.PaperPress.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays the published words of a bulletin on its sheet: head and body in one language. */
@Component
class LayBulletinSheet {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final PreviewBulletin preview;
    private final Disruptions disruptions;
    private final Wording wording;
    private final MessageSource messages;
    private final Journal journal;

    LayBulletinSheet(
            PreviewBulletin preview,
            Disruptions disruptions,
            Wording wording,
            MessageSource messages,
            Journal journal) {
        this.preview = preview;
        this.disruptions = disruptions;
        this.wording = wording;
        this.messages = messages;
        this.journal = journal;
    }

    /** The body: one paragraph for each line. */
    List<Section> body(Bulletin bulletin, SheetOrder order) {
        List<String> lines = text(bulletin, order)
                .body()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return List.of(new Section("", lines, List.of(), List.of()));
    }

    /**
     * The head.
     *
     * @param pages how many pages the whole has; empty while that is not known
     */
    PrintOrder head(Bulletin bulletin, SheetOrder order, String pages) {
        Instant published = bulletin.publishedAt();
        Instant dated = published == null ? journal.now() : published;
        Language language = order.language();
        Map<String, String> values = new HashMap<>();
        values.put("title", say("bulletin.sheet.title." + order.sheet(), language));
        values.put("subtitle", place(bulletin, language));
        values.put("dated", wording.moment(dated, language));
        values.put("next", moment(bulletin.boxes().nextUpdateAt(), language));
        if (order.sheet() == Sheet.FAX) {
            values.put("subject", text(bulletin, order).subject());
            values.put("to", order.to());
            values.put("fax", order.fax());
            values.put("from", order.from());
            values.put("pages", pages);
        } else {
            values.put("subject", title(bulletin, language));
        }
        return new PrintOrder(
                order.sheet().form(),
                LocalDate.ofInstant(dated, TOKYO),
                bulletin.reference(),
                "/bulletins/" + bulletin.reference(),
                bulletin.disruption(),
                values,
                List.of(),
                null);
    }

    private String place(Bulletin bulletin, Language language) {
        Integer number = bulletin.number();
        Integer corrects = bulletin.correctsNumber();
        String place = number == null
                ? say("bulletin.unnumbered", language)
                : say("bulletin.number", language, number.toString());
        return corrects == null ? place : place + "  " + say("bulletin.sheet.corrects", language, corrects.toString());
    }

    private String moment(@Nullable Instant at, Language language) {
        return at == null ? say("bulletin.sheet.last", language) : wording.moment(at, language);
    }

    private String title(Bulletin bulletin, Language language) {
        Disruption disruption =
                disruptions.find(bulletin.disruption()).orElseThrow(() -> new NotHere(bulletin.disruption()));
        return language == Language.JA ? disruption.titleJa() : disruption.titleEn();
    }

    private BulletinText text(Bulletin bulletin, SheetOrder order) {
        return preview.all(bulletin).stream()
                .filter(text -> text.language() == order.language()
                        && text.kind() == order.sheet().kind(order.audience()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no text for " + order.sheet()));
    }

    private String say(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, Wording.locale(language));
    }
}
