package io.tsunagi.reconnect.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A replay of known messages in isolation, compared with what the partner's test environment answered.
 *
 * @param round of the gate in which it counts
 * @param sent different messages
 * @param answered different messages that were taken
 * @param quantitySent sum over the different messages
 * @param quantityAnswered sum over the answers that took one
 * @param repeated how often a message was sent again on purpose
 * @param repeatsRefused how many of those were refused as duplicates
 * @param differences how many there are
 * @param firstDifferences the first 500 of them
 * @param sentHash SHA-256 of the file of what was sent
 * @param answersHash SHA-256 of the file of the answers
 */
public record Replay(
        int round,
        int sent,
        int answered,
        BigDecimal quantitySent,
        BigDecimal quantityAnswered,
        int repeated,
        int repeatsRefused,
        int differences,
        List<Difference> firstDifferences,
        String sentHash,
        String answersHash,
        String person,
        Instant at) {

    public Replay {
        firstDifferences = List.copyOf(firstDifferences);
    }

    /** Whether everything was equal and the duplicates were refused. */
    public boolean passed() {
        return differences == 0;
    }

    /**
     * One difference.
     *
     * @param sent what was sent, in short
     * @param answered what came back, in short
     */
    public record Difference(String messageId, Kind kind, String sent, String answered) {}

    /** In what they differ. */
    public enum Kind {
        /** Sent and never answered. */
        MISSING,
        /** Answered and never sent. */
        UNKNOWN,
        /** Refused although it was sent once. */
        REFUSED,
        /** Taken again although it was a duplicate. */
        TWICE,
        /** Another quantity. */
        QUANTITY,
        /** Another content. */
        HASH,
        /** No message was sent twice, so nothing proves that duplicates are refused. */
        NO_DUPLICATES
    }
}
