package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.advice.Advice;
import io.tsunagi.frame.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the reasons of an advice into sentences: times with their zone, amounts in yen. */
@Component
class AdviceWords {

    private final Times times;
    private final MessageSource messages;

    AdviceWords(Times times, MessageSource messages) {
        this.times = times;
        this.messages = messages;
    }

    /** Its reasons as sentences, the weightiest first. */
    List<String> of(Advice advice, Locale locale) {
        return advice.reasons().stream()
                .map(reason -> messages.getMessage(
                        reason.message(),
                        reason.arguments().stream().map(this::shown).toArray(),
                        locale))
                .toList();
    }

    private Object shown(Object argument) {
        if (argument instanceof Instant at) {
            return times.exact(at);
        }
        return argument instanceof BigDecimal yen ? String.format(Locale.ROOT, "¥%,d", yen.toBigInteger()) : argument;
    }
}
