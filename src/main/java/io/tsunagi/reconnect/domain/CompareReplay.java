package io.tsunagi.reconnect.domain;

import io.tsunagi.reconnect.domain.Replay.Difference;
import io.tsunagi.reconnect.domain.Replay.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what was sent with what was answered: each message is taken once with the same quantity and the same content, and each
 * time it is sent again it is refused. At least one must have been sent again, else nothing proves the duplicate guard.
 */
final class CompareReplay {

    private static final int SHOWN = 500;

    private final Map<String, List<Sent>> sent;
    private final Map<String, List<Answer>> answers;
    private final List<Difference> differences = new ArrayList<>();

    CompareReplay(List<Sent> sent, List<Answer> answers) {
        this.sent =
                sent.stream().collect(Collectors.groupingBy(Sent::messageId, LinkedHashMap::new, Collectors.toList()));
        this.answers = answers.stream()
                .collect(Collectors.groupingBy(Answer::messageId, LinkedHashMap::new, Collectors.toList()));
    }

    /** The result. */
    Outcome compare() {
        sent.forEach(this::message);
        Set<String> unknown = new HashSet<>(answers.keySet());
        unknown.removeAll(sent.keySet());
        unknown.stream().sorted().forEach(id -> differ(id, Kind.UNKNOWN, "", counts(of(id))));
        int repeated =
                sent.values().stream().mapToInt(copies -> copies.size() - 1).sum();
        if (repeated == 0) {
            differ("-", Kind.NO_DUPLICATES, "0", "");
        }
        return new Outcome(
                sent.size(),
                (int) sent.keySet().stream().filter(id -> taken(id) > 0).count(),
                sent.values().stream().map(copies -> copies.get(0).quantity()).reduce(BigDecimal.ZERO, BigDecimal::add),
                answers.values().stream()
                        .flatMap(List::stream)
                        .filter(Answer::taken)
                        .map(Answer::quantity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                repeated,
                sent.entrySet().stream()
                        .mapToInt(one -> Math.min(one.getValue().size() - 1, refused(one.getKey())))
                        .sum(),
                differences.size(),
                differences.stream().limit(SHOWN).toList());
    }

    private void message(String id, List<Sent> copies) {
        Sent first = copies.get(0);
        int taken = taken(id);
        int refused = refused(id);
        if (taken == 0) {
            differ(id, refused > 0 ? Kind.REFUSED : Kind.MISSING, "×" + copies.size(), counts(of(id)));
            return;
        }
        if (taken > 1) {
            differ(id, Kind.TWICE, "×" + copies.size(), counts(of(id)));
        } else if (refused != copies.size() - 1) {
            differ(id, refused < copies.size() - 1 ? Kind.MISSING : Kind.UNKNOWN, "×" + copies.size(), counts(of(id)));
        }
        of(id).stream().filter(Answer::taken).forEach(answer -> content(first, answer));
    }

    private void content(Sent first, Answer answer) {
        if (first.quantity().compareTo(answer.quantity()) != 0) {
            differ(
                    first.messageId(),
                    Kind.QUANTITY,
                    first.quantity().toPlainString(),
                    answer.quantity().toPlainString());
        }
        if (!first.hash().equals(answer.hash())) {
            differ(first.messageId(), Kind.HASH, first.hash(), answer.hash());
        }
    }

    private List<Answer> of(String id) {
        return answers.getOrDefault(id, List.of());
    }

    private int taken(String id) {
        return (int) of(id).stream().filter(Answer::taken).count();
    }

    private int refused(String id) {
        return of(id).size() - taken(id);
    }

    private static String counts(List<Answer> answers) {
        long taken = answers.stream().filter(Answer::taken).count();
        return "+" + taken + " −" + (answers.size() - taken);
    }

    private void differ(String id, Kind kind, String was, String is) {
        differences.add(new Difference(id, kind, was, is));
    }

    /**
     * One message as it was sent.
     *
     * @param hash SHA-256 of its content in hexadecimal, lower case
     */
    record Sent(String messageId, BigDecimal quantity, String hash) {}

    /**
     * One answer.
     *
     * @param taken whether the message was taken; else it was refused
     */
    record Answer(String messageId, boolean taken, BigDecimal quantity, String hash) {}

    /** The result, with the first 500 differences. */
    record Outcome(
            int sent,
            int answered,
            BigDecimal quantitySent,
            BigDecimal quantityAnswered,
            int repeated,
            int repeatsRefused,
            int differences,
            List<Difference> firstDifferences) {}
}
