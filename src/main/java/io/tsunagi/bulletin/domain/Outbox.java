package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.BulletinReaders;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * Adds one copy per address of the recipients of these partners, in one statement however many there are; addresses that have
     * a copy are left alone, and one that two partners share gets one.
     *
     * @return how many were added
     */
    int addCopies(String bulletin, Collection<UUID> partners, List<Variant> variants, Instant at);

    /**
     * Adds one copy per reader, in one statement; an address that has a copy of the bulletin is left alone.
     *
     * @return how many were added
     */
    int addReaders(String bulletin, List<BulletinReaders.Reader> readers, List<Variant> variants, Instant at);

    /**
     * Takes rows for sending whose time has come. They are SENDING when this returns; rows that another relay takes at the same
     * moment are skipped.
     */
    List<Delivery> take(Instant now, int limit);

    /** Rows that somebody took before that moment and never reported on, locked, at most 100. */
    List<Delivery> lost(Instant takenBefore);

    /** Marks a row; see {@link Delivery.State}. */
    void mark(UUID id, Mark mark);

    /** Marks a row BOUNCED, with the status code of the notice and what it said, without addresses. */
    void bounce(UUID id, String status, String words);

    /** The row with that Message-ID, locked until the transaction ends. */
    Optional<Delivery> lockedByMessage(String messageId);

    /** The row, locked until the transaction ends. */
    Optional<Delivery> locked(UUID id);

    /** The row, as it stands. */
    Optional<Delivery> find(UUID id);

    /** Letters with those ids. */
    List<Delivery> letters(Collection<UUID> ids);

    /** Letters about a case that wait for their turn. */
    List<UUID> waitingLetters(String about);

    /**
     * Calls off the copies of earlier bulletins that still wait for an address which has a copy of this one: whoever hears again after
     * a silence needs what holds now, not what was put right since.
     *
     * @return references of the earlier bulletins
     */
    Set<String> supersede(String bulletin, Instant at);

    /** How many letters about a case stand where. */
    Map<Delivery.State, Long> letterNumbers(String about);

    /** The first 200 rows of a bulletin, by address. */
    List<Delivery> of(String bulletin);

    /**
     * Rows of a bulletin in these states, by address.
     *
     * @param after the last row of the page before; null for the first page
     */
    List<Delivery> page(String bulletin, Collection<Delivery.State> states, @Nullable Delivery after, int limit);

    /** How many rows of a bulletin stand where. */
    Map<Delivery.State, Long> numbers(String bulletin);

    /**
     * Copies for recipients that did not arrive, of every bulletin, the oldest first.
     *
     * @param after id of the last one of the page before; null for the first page
     */
    List<Delivery> undelivered(@Nullable UUID after, int limit);

    /** How many copies for recipients did not arrive, and since when the oldest of them is there; empty for none. */
    Optional<Undelivered> undelivered();

    /** How many copies for recipients have not arrived, counted up to {@code most}. */
    long open(String bulletin, int most);

    /**
     * Takes an address out of every row that belongs to no partner; what still waits is called off.
     *
     * @param address in any case
     */
    void forget(String address);

    /** How many rows wait in the whole house. */
    long waiting();

    /**
     * What copies for one audience in one language say.
     *
     * @param audience of no meaning for readers, who are consignees
     * @param foot stands below it for readers, before the address that ends it; empty for recipients
     */
    record Variant(Recipient.Languages language, Audience audience, String subject, String text, String foot) {}

    /** Copies that did not arrive. */
    record Undelivered(long number, Instant since) {}

    /**
     * A mail to be sent.
     *
     * @param bulletin reference of the bulletin; of a letter, that of the case it is about
     * @param partnerId null for somebody who belongs to no partner
     * @param recipient of the bulletin; null for a letter
     * @param key the same for the same mail to the same address, whoever asks for it and how often
     * @param messageId stable Message-ID header with its angle brackets
     */
    record NewMail(
            UUID id,
            @Nullable UUID partnerId,
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
