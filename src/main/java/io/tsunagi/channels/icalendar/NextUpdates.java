package io.tsunagi.channels.icalendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import io.tsunagi.bulletin.PublicSituations.Notice;
import io.tsunagi.bulletin.PublicSituations.Situation;
import io.tsunagi.channels.domain.HouseAddress;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * When the next bulletins are promised, as a calendar (RFC 5545) in one language: one event per disruption, whose UID never changes and
 * whose SEQUENCE grows with each bulletin. When the disruption is over, the event is cancelled. Times are in UTC; the same bulletins give
 * the same bytes.
 */
@Component
public class NextUpdates {

    /** How long an event lasts in the calendar. */
    private static final Duration LONG = Duration.ofMinutes(15);

    /** Characters of a line; three bytes each and a blank stay below the 75 bytes of RFC 5545, 3.1. */
    private static final int LINE = 24;

    private final HouseAddress address;
    private final MessageSource messages;

    NextUpdates(HouseAddress address, MessageSource messages) {
        this.address = address;
        this.messages = messages;
    }

    /** The calendar; disruptions that never promised anything are not in it. */
    public byte[] write(List<Situation> situations, Locale language) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(
                "-//Tsunagi//Next updates//" + language.getLanguage().toUpperCase(Locale.ROOT));
        calendar.setName(messages.getMessage("channels.calendar.title", null, language));
        situations.forEach(situation -> event(situation, language).ifPresent(calendar::addEvent));
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Optional<VEvent> event(Situation situation, Locale language) {
        Optional<Instant> promised = situation.notices().stream()
                .map(Notice::nextUpdateAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce((earlier, later) -> later);
        if (promised.isEmpty() || !situation.isOver() && situation.nextUpdate().isEmpty()) {
            return Optional.empty();
        }
        Instant at = situation.nextUpdate().orElse(promised.get());
        Notice newest = situation.notices().get(situation.notices().size() - 1);
        Instant end = situation.endedAt();
        Date changed = Date.from(end == null ? newest.publishedAt() : end);
        VEvent event = new VEvent();
        event.setUid("next-update-" + situation.disruption() + "@" + address.authority());
        event.setSequence(end == null ? newest.number() : newest.number() + 1);
        event.setDateTimeStamp(changed);
        event.setLastModified(changed);
        event.setDateStart(Date.from(at), true);
        event.setDateEnd(Date.from(at.plus(LONG)), true);
        event.setStatus(end == null ? Status.confirmed() : Status.cancelled());
        event.setTransparency(true);
        event.setSummary(summary(situation, end != null, language));
        event.setDescription(newest.impact().in(language));
        event.setUrl(address.base() + "/status/" + situation.disruption());
        return Optional.of(event);
    }

    private String summary(Situation situation, boolean over, Locale language) {
        String what = language.getLanguage().equals("en") ? situation.titleEn() : situation.titleJa();
        return messages.getMessage(
                over ? "channels.calendar.over" : "channels.calendar.next", new Object[] {what}, language);
    }
}
