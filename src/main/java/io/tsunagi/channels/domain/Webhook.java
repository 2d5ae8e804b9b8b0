package io.tsunagi.channels.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One webhook on its way to one endpoint.
 *
 * @param bulletin reference of the bulletin; null for a ping
 * @param payload JSON exactly as it is sent and signed, the same at every attempt
 * @param attempts how often it was sent, or begun to be sent
 * @param triesFrom attempts before it was started again by hand; the pauses count from there
 * @param nextAttemptAt not before
 * @param doneAt when it arrived, was given up or called off; null before
 */
public record Webhook(
        UUID id,
        UUID endpointId,
        Kind kind,
        @Nullable String bulletin,
        String payload,
        State state,
        int attempts,
        int triesFrom,
        Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant doneAt) {

    /** The header {@code webhook-id}: the same at every attempt, so that a receiver can drop what it has already. */
    public String webhookId() {
        return "msg_" + id.toString().replace("-", "");
    }

    /** What it carries. */
    public enum Kind {
        /** A published bulletin. */
        BULLETIN,
        /** A test without any news. */
        PING
    }

    /** Where it stands. */
    public enum State {
        /** Waits for its turn. */
        WAITING,
        /** Taken by a server of the house. */
        SENDING,
        /** The receiver answered 2xx. */
        SENT,
        /** Given up; a person must act. */
        FAILED,
        /** Its endpoint was stopped before. */
        CALLED_OFF
    }

    /**
     * One attempt in the log.
     *
     * @param number from 1
     * @param tookMillis null while it runs, and for ever when this server died meanwhile
     * @param status of the answer; null when there was none
     * @param reason why there was none, a name of {@link io.tsunagi.outbound.Outbound.Reason}; empty if there was one
     * @param answer the first 200 characters of the answer, without control characters
     */
    public record Attempt(
            int number,
            Instant startedAt,
            @Nullable Integer tookMillis,
            @Nullable Integer status,
            String reason,
            String answer) {}

    /** What came of an attempt; see {@link Attempt}. */
    public record Outcome(int tookMillis, @Nullable Integer status, String reason, String answer) {

        private static final int GONE = 410;

        /** Whether the receiver took it. */
        public boolean isFine() {
            return status != null && status >= 200 && status < 300;
        }

        /** Whether the receiver wants nothing any more. */
        public boolean isGone() {
            return status != null && status == GONE;
        }
    }
}
