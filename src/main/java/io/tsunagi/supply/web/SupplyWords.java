package io.tsunagi.supply.web;

import io.tsunagi.frame.Times;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.supply.domain.Entry;
import io.tsunagi.supply.domain.Status;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts entries into the words of one language; a line for the public carries no person. */
@Component
class SupplyWords {

    private static final String AUTHORITY = "CUSTOMS";

    private final SupplyChainMap map;
    private final MessageSource messages;
    private final Times times;

    SupplyWords(SupplyChainMap map, MessageSource messages, Times times) {
        this.map = map;
        this.messages = messages;
        this.times = times;
    }

    /**
     * An entry in words.
     *
     * @param others sentence about whose limits these are; null unless it is limited because of others
     * @param end last day expected, or that nobody knows
     * @param since when it became public; null before
     */
    record Line(
            Entry entry,
            String shipper,
            String code,
            String volume,
            String handling,
            String cause,
            @Nullable String others,
            String end,
            @Nullable String since) {}

    /** Entries in words. */
    List<Line> lines(List<Entry> entries, Locale locale) {
        Map<UUID, String> names =
                partners(entries.stream().map(Entry::partnerId).distinct().toList(), locale);
        return entries.stream().map(entry -> line(entry, names, locale)).toList();
    }

    /** Names of partners who may ship goods, in the order of the map. */
    Map<UUID, String> partners(Collection<UUID> ids, Locale locale) {
        Map<UUID, String> names = new LinkedHashMap<>();
        map.partners().stream()
                .filter(partner -> ids.contains(partner.id()) && !AUTHORITY.equals(partner.kind()))
                .forEach(partner -> names.put(partner.id(), japanese(locale) ? partner.nameJa() : partner.nameEn()));
        return names;
    }

    /** A moment with its zone. */
    String moment(Instant at, Locale locale) {
        String form = japanese(locale) ? "yyyy年M月d日(E) HH:mm" : "EEE d MMM yyyy, HH:mm";
        String text = DateTimeFormatter.ofPattern(form, locale).format(at.atZone(times.zone()));
        return messages.getMessage("supply.moment", new Object[] {text}, locale);
    }

    private Line line(Entry entry, Map<UUID, String> names, Locale locale) {
        Status status = entry.status();
        Instant since = entry.since();
        return new Line(
                entry,
                names.getOrDefault(entry.partnerId(), ""),
                status.code(),
                text("supply.volume." + status.volume(), locale),
                text("supply.handling." + status.handling(), locale),
                text("supply.cause." + status.cause(), locale),
                status.others().isEmpty()
                        ? null
                        : messages.getMessage("supply.because", new Object[] {status.others()}, locale),
                status.expectedEnd() == null
                        ? text("supply.end.unknown", locale)
                        : DateTimeFormatter.ofPattern(japanese(locale) ? "yyyy年M月d日" : "d MMM yyyy", locale)
                                .format(status.expectedEnd()),
                since == null ? null : moment(since, locale));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static boolean japanese(Locale locale) {
        return locale.getLanguage().equals("ja");
    }
}
