package io.tsunagi.shipment.domain.merge;

import io.tsunagi.shipment.domain.Shipment;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposals as they are stored, and the changes of shipments that a decision makes. */
public interface MergeProposals {

    /**
     * Looks for the new orders whether another one that still waits looks the same, with one statement over an index.
     *
     * @param references of shipments that were taken in the present transaction
     * @param run the import that brought them; null when they came otherwise
     */
    void propose(Collection<String> references, @Nullable UUID run, Instant at);

    /** Open proposals, the longest open first, at most that many after that one. */
    List<MergeProposal> open(int most, @Nullable UUID after);

    /** Decided proposals, the latest decision first, at most that many. */
    List<MergeProposal> decided(int most);

    /** Proposals of a shipment. */
    List<MergeProposal> of(UUID shipment);

    /** How many are open, and since when the first of them. */
    Waiting waiting();

    /** How many open ones an import brought. */
    long openOf(UUID run);

    /** One. */
    Optional<MergeProposal> find(UUID id);

    /** One, locked until the transaction ends. */
    Optional<MergeProposal> lock(UUID id);

    /** Stores a decision. */
    void decide(UUID id, MergeProposal.State state, MergeProposal.@Nullable Before before, String login, Instant at);

    /**
     * Gives a shipment another need-by with what follows from it.
     *
     * @return false when somebody changed it meanwhile
     */
    boolean needBy(Shipment shipment, Instant needBy, Instant harmAt, Instant rankAt, Instant at);

    /**
     * Brings a cancelled shipment back.
     *
     * @param holdReason why it is on hold; null when it is open
     * @return false when somebody changed it meanwhile
     */
    boolean revive(Shipment shipment, @Nullable String holdReason, Instant at);

    /** How many wait; since is null when none does. */
    record Waiting(long number, @Nullable Instant since) {}
}
