package io.tsunagi.proof.domain;

import io.tsunagi.frame.Times;
import io.tsunagi.proof.ProofSource.Item;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts facts into words that a customs officer or an insurer reads, in both languages, with moments in the zone of the house. */
@Component
class ProofWords {

    /** The data is whole; on paper a longer text would push the facts apart. */
    private static final int LONGEST = 400;

    private static final Map<String, List<String>> CODES = Map.of(
            "action", List.of("audit."),
            "direction", List.of("calls.direction."),
            "reached", List.of("calls.reached."),
            "trouble", List.of("watch.trouble."),
            "way", List.of("watch.way."),
            "outcome", List.of("watch.state."),
            "source", List.of("watch.source."),
            "alertState", List.of("watch.alert.state."),
            "severity", List.of("bulletin.severity."),
            "state", List.of("audit.state.D.", "watch.notice.state."));

    private final MessageSource messages;
    private final Times times;

    ProofWords(MessageSource messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    /** Every fact that says something, a line each, by name. */
    String of(Item item) {
        return item.facts().entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty())
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(fact -> both("proof.fact." + fact.getKey(), fact.getKey()) + ": " + value(fact))
                .collect(Collectors.joining("\n"));
    }

    /** A text in both languages, Japanese first. */
    String both(String key, String otherwise) {
        String ja = messages.getMessage(key, null, otherwise, Locale.JAPANESE);
        String en = messages.getMessage(key, null, otherwise, Locale.ENGLISH);
        return ja == null || ja.equals(en) ? String.valueOf(en) : ja + " / " + en;
    }

    private String value(Map.Entry<String, String> fact) {
        String text = fact.getValue();
        if (fact.getKey().endsWith("At")) {
            try {
                return times.exact(Instant.parse(text));
            } catch (DateTimeParseException notAMoment) {
                return text;
            }
        }
        return CODES.getOrDefault(fact.getKey(), List.of()).stream()
                .map(prefix -> both(prefix + text, ""))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseGet(() -> text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    }
}
