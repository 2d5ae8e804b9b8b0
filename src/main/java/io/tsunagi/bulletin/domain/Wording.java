package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.PublicSituations.Expected;
import io.tsunagi.bulletin.PublicSituations.Notice;
import io.tsunagi.bulletin.PublicWords;
import io.tsunagi.frame.Times;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts moments and codes of a bulletin into the words of one language; every moment carries its zone. */
@Component
public class Wording implements PublicWords {

    private static final int LONGEST_TITLE = 80;
    private static final Pattern SENTENCE = Pattern.compile("^(.+?(?:[。！？]|[.!?](?=\\s|$)))");
    private final Times times;
    private final MessageSource messages;

    Wording(Times times, MessageSource messages) {
        this.times = times;
        this.messages = messages;
    }

    /** For instance {@code 2025年10月25日(土) 14:00（日本時間）} or {@code Sat 25 Oct 2025, 14:00 (Japan Time)}. */
    public String moment(Instant at, Language language) {
        Locale locale = locale(language);
        boolean japanese = language == Language.JA;
        DateTimeFormatter form =
                DateTimeFormatter.ofPattern(japanese ? "yyyy年M月d日(E) HH:mm" : "EEE d MMM yyyy, HH:mm", locale);
        String zone = times.zone().getDisplayName(TextStyle.FULL, locale);
        return form.format(at.atZone(times.zone())) + (japanese ? "（" + zone + "）" : " (" + zone + ")");
    }

    /** The severity in words. */
    public String severity(Severity severity, Language language) {
        return word("bulletin.severity." + severity, language);
    }

    /** The confidence in words. */
    public String confidence(Confidence confidence, Language language) {
        return word("bulletin.confidence." + confidence, language);
    }

    @Override
    public String moment(Instant at, Locale language) {
        return moment(at, of(language));
    }

    @Override
    public String severity(String code, Locale language) {
        return severity(Severity.valueOf(code), of(language));
    }

    @Override
    public String confidence(String code, Locale language) {
        return confidence(Confidence.valueOf(code), of(language));
    }

    @Override
    public Map<String, String> expected(Notice notice, Locale language) {
        Map<String, String> ends = new LinkedHashMap<>();
        put(ends, "bulletin.public.eta.SYSTEM", notice.system(), language);
        put(ends, "bulletin.public.eta.WORK", notice.work(), language);
        return ends;
    }

    private void put(Map<String, String> ends, String heading, @Nullable Expected end, Locale language) {
        if (end != null) {
            String sure = messages.getMessage(
                    "bulletin.public.confidence",
                    new Object[] {confidence(end.confidence(), language)},
                    locale(of(language)));
            ends.put(word(heading, of(language)), moment(end.at(), language) + " " + sure);
        }
    }

    @Override
    public String firstSentence(String text) {
        return title(text);
    }

    private static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? Language.EN : Language.JA;
    }

    /** The first sentence of a text, at most 80 characters, to name a bulletin in a list. */
    public static String title(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        Matcher sentence = SENTENCE.matcher(line);
        String first = sentence.find() ? sentence.group(1) : line;
        return first.length() <= LONGEST_TITLE ? first : first.substring(0, LONGEST_TITLE - 1) + "…";
    }

    /** The locale of a language. */
    public static Locale locale(Language language) {
        return language == Language.JA ? Locale.JAPANESE : Locale.ENGLISH;
    }

    private String word(String key, Language language) {
        return messages.getMessage(key, null, locale(language));
    }
}
