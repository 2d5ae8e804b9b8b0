package io.tsunagi.subscription.domain;

import io.tsunagi.bulletin.BulletinReaders.Reader;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stored subscribers, what they asked for, and wishes that wait. */
public interface Subscribers {

    /** Lets one transaction at a time ask for this address. */
    void oneAtATime(String email);

    /** How many wishes of the address were written since then. */
    long asksSince(String email, Instant since);

    /** Adds a wish that waits. */
    void add(Ask ask, String codeHash);

    /** The wish of that code, locked. */
    Optional<Ask> lockedAsk(String codeHash);

    /** Marks it as confirmed. */
    void confirm(UUID ask, Instant now);

    /** Deletes wishes that lapsed before, and those of an address. */
    int deleteAsks(Instant lapsedBefore);

    /** Deletes the wishes of an address. */
    void deleteAsks(String email);

    /** The subscriber with that address in any case, locked; empty when it is unknown or forgotten. */
    Optional<Subscriber> lockedByEmail(String email);

    /** The subscriber of that code of a link, locked. */
    Optional<Subscriber> lockedByOffCode(String code);

    /** The subscriber, locked. */
    Optional<Subscriber> locked(UUID id);

    /** Adds one that is active. */
    void add(UUID id, Ask ask, String offCode, String person, Instant now);

    /** Puts a subscriber into a state; OFF forgets the address and ends every subscription. */
    void change(UUID id, Subscriber.State state, int bounces, String person, Instant now);

    /**
     * Adds what was asked for.
     *
     * @return false when the subscriber has it; nothing is changed then
     */
    boolean subscribe(UUID subscriber, Ask ask, Instant now);

    /** What runs of somebody with an account, as far as the caller may see the rows, at most 200. */
    List<Subscription> of(String owner);

    /**
     * Ends one subscription of somebody with an account.
     *
     * @return the subscriber; empty when it is not theirs or is over
     */
    Optional<UUID> end(UUID subscription, String owner, Instant now);

    /**
     * Ends whatever runs about that target.
     *
     * @return the subscribers who had it
     */
    List<UUID> end(Kind kind, String target, Instant now);

    /** Sites that somebody hears of, at most 1,000. */
    List<String> lanes();

    /**
     * Active subscribers who asked for something that the bulletin is about, each once, in the order of their ids.
     *
     * @param after id of the last one of the page before; null for the first page
     * @param link makes the full address that ends it from the code
     */
    List<Reader> matching(Match match, @Nullable UUID after, int limit, Function<String, String> link);

    /** Addresses that are not forgotten, in their order, of those that begin like that. */
    List<Subscriber> list(String begin, @Nullable String after, int limit);

    /** How many active subscriptions there are of each kind. */
    Map<Kind, Long> numbers();

    /** How many subscribers stand where. */
    Map<Subscriber.State, Long> states();

    /**
     * What a bulletin is about.
     *
     * @param failed owner of the system that failed, whom the public page names
     * @param partners whom the disruption reaches; the public is not told who that is, so these count for people with an account
     *     and for who has a reference
     * @param lanes sites that their goods leave from
     */
    record Match(String disruption, @Nullable UUID failed, Collection<UUID> partners, Collection<String> lanes) {}
}
