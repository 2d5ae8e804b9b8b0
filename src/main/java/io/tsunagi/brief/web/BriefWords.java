package io.tsunagi.brief.web;

import io.tsunagi.frame.Times;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words of a brief on its page. */
@Component("briefWords")
public class BriefWords {

    private final MessageSource messages;
    private final Times times;

    BriefWords(MessageSource messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    /** A moment with its zone, or that nobody knows it. */
    public String at(@Nullable Instant at) {
        Locale locale = LocaleContextHolder.getLocale();
        return at == null ? messages.getMessage("brief.not-known", null, locale) : times.exact(at);
    }

    /** A change with its sign. */
    public String signed(long change) {
        return change == 0 ? "±0" : change > 0 ? "+" + change : "−" + Math.abs(change);
    }
}
