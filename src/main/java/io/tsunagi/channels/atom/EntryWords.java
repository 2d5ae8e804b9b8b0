package io.tsunagi.channels.atom;

import io.tsunagi.bulletin.PublicSituations.Notice;
import io.tsunagi.bulletin.PublicSituations.Situation;
import io.tsunagi.bulletin.PublicWords;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a bulletin into the plain words of an entry. */
@Component
class EntryWords {

    private final PublicWords words;
    private final MessageSource messages;

    EntryWords(PublicWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** What is down. */
    static String title(Situation situation, Locale language) {
        return language.getLanguage().equals("en") ? situation.titleEn() : situation.titleJa();
    }

    /** Number, what it corrects, what is down, the first sentence of the impact. */
    String title(Situation situation, Notice notice, Locale language) {
        String number = message("bulletin.number", language, notice.number());
        Integer corrects = notice.corrects();
        String which = corrects == null
                ? number
                : message(
                        "channels.feed.correction", language, number, message("bulletin.corrects", language, corrects));
        return which + " " + title(situation, language) + ": "
                + words.firstSentence(notice.impact().in(language));
    }

    /** The boxes below each other, with what is promised. */
    String text(Notice notice, Locale language) {
        StringBuilder text = new StringBuilder();
        Integer correctedBy = notice.correctedBy();
        if (correctedBy != null) {
            text.append(message("bulletin.corrected-by", language, correctedBy)).append("\n\n");
        }
        String severity = notice.severity();
        if (severity != null) {
            part(text, "bulletin.severity", words.severity(severity, language), language);
        }
        part(text, "bulletin.impact", notice.impact().in(language), language);
        part(text, "bulletin.changed", notice.changed().in(language), language);
        part(text, "bulletin.action", notice.action().in(language), language);
        words.expected(notice, language)
                .forEach((heading, when) ->
                        text.append(heading).append('\n').append(when).append("\n\n"));
        Instant next = notice.nextUpdateAt();
        String promised = next == null ? message("bulletin.public.no-next", language) : words.moment(next, language);
        part(text, "bulletin.next-update", promised, language);
        return text.toString().strip();
    }

    private void part(StringBuilder text, String heading, String words, Locale language) {
        text.append(message(heading, language)).append('\n').append(words).append("\n\n");
    }

    private String message(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
