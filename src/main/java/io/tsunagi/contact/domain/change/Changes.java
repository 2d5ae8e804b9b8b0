package io.tsunagi.contact.domain.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests of changes, the call backs, and what confirmed ones left. */
public interface Changes {

    /** Writes a request; false when one with that key is there. */
    boolean add(String key, ChangeRequest request);

    /** The request that was made by the form with that key. */
    Optional<ChangeRequest> byKey(String key);

    /** The request with that reference. */
    Optional<ChangeRequest> find(String reference);

    /** The same, locked until the transaction ends. */
    Optional<ChangeRequest> lock(String reference);

    /** Requests of a partner, newest first, at most 100. */
    List<ChangeRequest> of(UUID partner);

    /** Requests that wait for a call back, oldest first, at most 100. */
    List<ChangeRequest> open();

    /** Requests that were not theirs and that no manager took note of, oldest first, at most 100. */
    List<ChangeRequest> alarming();

    /** Ends a request. */
    void decide(String reference, ChangeState state, String by, Instant at);

    /** Writes down that a manager took note. */
    void seen(String reference, String by, Instant at, String words);

    /** Writes a call back; false when that id is there. */
    boolean add(CallBackEntry entry);

    /** The call backs of a request, oldest first. */
    List<CallBackEntry> callBacks(String reference);

    /** What a partner has of bank account and route. */
    List<Particular> particulars(UUID partner);

    /** Puts a confirmed value in the place of the one before. */
    void put(UUID partner, Particular particular);

    /**
     * Bank account or route of a partner.
     *
     * @param shown the value; a bank account masked
     * @param change the request that brought it
     */
    record Particular(What what, String shown, String change, Instant since) {

        /** Of these, the one of that kind. */
        public static @Nullable Particular of(List<Particular> all, What what) {
            return all.stream().filter(one -> one.what() == what).findFirst().orElse(null);
        }
    }
}
