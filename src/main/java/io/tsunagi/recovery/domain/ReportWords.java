package io.tsunagi.recovery.domain;

import io.tsunagi.audit.NoteWords;
import io.tsunagi.frame.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the report in one of the two languages, from the bundles. */
@Component
class ReportWords {

    private final MessageSource messages;
    private final Times times;

    ReportWords(MessageSource messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    In in(Locale locale) {
        return new In(locale);
    }

    /** Words of one language. */
    final class In {

        private final Locale locale;

        private In(Locale locale) {
            this.locale = locale;
        }

        /** A text; its key must exist. */
        String text(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }

        /** A word for a code that another feature may have added since: the code itself when no bundle has it. */
        String word(String key, String code) {
            String text = messages.getMessage(key, null, code, locale);
            return text == null ? code : text;
        }

        /** A point of the timeline; the first or last of many says so. */
        String event(ReportContent.Event event) {
            if (event.action().isEmpty()) {
                return text("report.timeline.began");
            }
            String word = word("audit." + event.action(), event.action());
            return switch (event.which()) {
                case ONE -> word;
                case FIRST -> text("report.timeline.first", word);
                case LAST -> text("report.timeline.last", word);
            };
        }

        /** The note of an entry in the record. */
        String note(String note) {
            return NoteWords.of(note, (key, value) -> messages.getMessage(key, new Object[] {value}, null, locale));
        }

        String at(@Nullable Instant at) {
            return at == null ? "–" : times.exact(at);
        }

        String number(long number) {
            return "%,d".formatted(number);
        }

        /** Days and hours; hours and minutes below a day. */
        String lasting(Duration duration) {
            return duration.toDays() > 0
                    ? text("recovery.report.days", duration.toDays(), duration.toHoursPart())
                    : text("recovery.report.hours", duration.toHours(), duration.toMinutesPart());
        }

        boolean japanese() {
            return locale.getLanguage().equals("ja");
        }

        String of(String ja, String en) {
            return japanese() ? ja : en;
        }
    }
}
