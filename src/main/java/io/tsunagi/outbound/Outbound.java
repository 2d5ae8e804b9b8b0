package io.tsunagi.outbound;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reaches destinations that a manager approved. The name is resolved once, every address of it is checked, and the connection goes to
 * one of exactly these addresses. No redirect is followed, no proxy asked, no cookie kept. Nothing here throws because the other side
 * misbehaves: what went wrong is in the result.
 */
public interface Outbound {

    /**
     * Sends one HTTP request and reads the answer, whatever its status.
     *
     * @return the answer, also one of 3xx, 4xx or 5xx; or why there is none
     */
    Result send(Call call);

    /** Opens a TCP connection and closes it again: {@link Answered} with status 0 and no body when somebody listens. */
    Result knock(String host, int port, Duration patience);

    /**
     * Whether this address is written as it must be and approved today; nothing is resolved and nothing is sent.
     *
     * @param url {@code http} or {@code https}
     * @return why not; empty when it may be called
     */
    Optional<Reason> hinders(String url);

    /** As {@link #hinders(String)}, for a TCP connection. */
    Optional<Reason> hinders(String host, int port);

    /**
     * A request.
     *
     * @param method GET, HEAD, POST or PUT
     * @param url {@code http} or {@code https}, at most 2,000 characters, without user, fragment or anything that could be read in two ways
     * @param headers at most 30, of printable ASCII; Host, Content-Length, Transfer-Encoding and Connection are ours
     * @param body null for none
     * @param patience for everything together, from the name to the last byte; at most 60 s
     * @param mostBytes how much of the answer's body is read; at most 1 MiB; the rest is left
     */
    record Call(
            String method,
            String url,
            Map<String, String> headers,
            byte @Nullable [] body,
            Duration patience,
            int mostBytes) {

        /** Longest patience. */
        public static final Duration LONGEST = Duration.ofSeconds(60);

        /** Largest answer. */
        public static final int LARGEST = 1 << 20;

        public Call {
            headers = Map.copyOf(headers);
            if (patience.isNegative() || patience.isZero() || patience.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("patience out of range: " + patience);
            }
            if (mostBytes < 0 || mostBytes > LARGEST) {
                throw new IllegalArgumentException("size out of range: " + mostBytes);
            }
        }

        /** Asks for a page, of which at most 64 KiB are read. */
        public static Call get(String url, Duration patience) {
            return new Call("GET", url, Map.of(), null, patience, 1 << 16);
        }

        /** Posts a body. */
        public static Call post(String url, Map<String, String> headers, byte[] body, Duration patience) {
            return new Call("POST", url, headers, body, patience, 1 << 14);
        }
    }

    /** What came of a call: {@link Answered} or {@link Failed}. */
    sealed interface Result {

        /** How long it took, from the name to the last byte that was read. */
        Duration took();
    }

    /**
     * Somebody answered.
     *
     * @param body its first bytes, as many as were asked for
     * @param cut whether there was more
     */
    record Answered(int status, byte[] body, boolean cut, Duration took) implements Result {

        /** Whether the status is 2xx. */
        public boolean isFine() {
            return status >= 200 && status < 300;
        }
    }

    /** Nobody answered, or the call was not made at all. */
    record Failed(Reason reason, Duration took) implements Result {}

    /** Why there is no answer; the text of each stands in the bundles as {@code outbound.reason.<name>}. */
    enum Reason {
        /** The address is not written in the one way that is taken. */
        MALFORMED,
        /** No manager approved this host and port. */
        NOT_APPROVED,
        /** The name leads to an address inside a house, to this machine, or to another one that is never public. */
        FORBIDDEN_ADDRESS,
        /** The name is not known. */
        UNKNOWN_NAME,
        /** Nobody listens there, or no way leads there. */
        UNREACHABLE,
        /** It took longer than the patience. */
        TIMED_OUT,
        /** The certificate or the encryption is wrong. */
        NOT_TRUSTED,
        /** The answer is no HTTP, or it broke off. */
        BROKEN;

        /** Whether the call was refused by us and nothing was sent. */
        public boolean isOurs() {
            return this == MALFORMED || this == NOT_APPROVED || this == FORBIDDEN_ADDRESS;
        }
    }
}
