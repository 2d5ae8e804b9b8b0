package io.tsunagi.bulletin.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must leave the house: one row per recipient of a published bulletin, and one per letter of another feature. */
public interface Outbox {

    /**
     * Adds a mail that waits.
     *
     * @return false when a row with the same key exists; nothing is changed then
     */
    boolean add(NewMail mail);

    /**
     * Takes due rows for sending: those that wait, and those that somebody took before {@code takenBefore} and never reported
     * on. They are SENDING when this returns; rows that another relay takes at the same moment are skipped.
     */
    List<Delivery> take(Instant now, Instant takenBefore, int limit);

    /** Marks a row; see {@link Delivery.State}. */
    void mark(UUID id, Mark mark);

    /** The row, locked until the transaction ends. */
    Optional<Delivery> locked(UUID id);

    /** Letters with those ids. */
    List<Delivery> letters(Collection<UUID> ids);

    /** How many letters about a case stand where. */
    Map<Delivery.State, Long> letterNumbers(String about);

    /** The rows of a bulletin, by address. */
    List<Delivery> of(String bulletin);

    /** How many rows of a bulletin have not arrived: waiting, being sent or failed. */
    long open(String bulletin);

    /** How many rows wait in the whole house. */
    long waiting();

    /**
     * A mail to be sent.
     *
     * @param bulletin reference of the bulletin; of a letter, that of the case it is about
     * @param recipient of the bulletin; null for a letter
     * @param key the same for the same mail to the same address, whoever asks for it and how often
     * @param messageId stable Message-ID header with its angle brackets
     */
    record NewMail(
            UUID id,
            UUID partnerId,
            Delivery.Kind kind,
            String bulletin,
            @Nullable UUID recipient,
            String key,
            String messageId,
            String to,
            String subject,
            String text,
            Instant at) {}

    /**
     * What to write on a row.
     *
     * @param error what the mail server said against it, without addresses; empty if nothing
     * @param answer what it said when it took it; empty if nothing
     * @param doneAt when it was over; null while it is not
     * @param doneBy login, {@code system} for the relay; null while it is not over
     */
    record Mark(
            Delivery.State state,
            int attempts,
            Instant nextAttemptAt,
            String error,
            String answer,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {}
}
