package io.tsunagi.workflow;

import io.tsunagi.workflow.WorkItems.WorkItem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts open work into hands: each item into one pair at a time, the most urgent first. Having an item in hand keeps nobody else
 * from doing it; it only keeps two people from being sent to the same shelf.
 */
public interface WorkHands {

    /**
     * Takes the most urgent item that nobody has in hand, by priority, due time and id, over all the lanes together. An item that
     * another is taking at this very moment is passed by, one that this person gave back too.
     *
     * @param lanes candidate groups, which are role names in lower case
     * @param person login
     * @param request of the caller's own making; the same one is answered with the same item as long as that is in hand
     * @param most how many a person may have in hand
     */
    Taken next(Collection<String> lanes, String person, UUID request, int most, Instant at);

    /** What a person has in hand, the longest first; 50 at most. */
    List<WorkItem> heldBy(String person);

    /**
     * Puts an item back for others; it is not handed to the same person again.
     *
     * @return the item; empty when that person does not have it in hand
     */
    Optional<WorkItem> giveBack(UUID id, String person);

    /**
     * Frees what was taken before that moment and is still open; it may be handed to the same person again.
     *
     * @return what was freed
     */
    List<WorkItem> freeTakenBefore(Instant moment);

    /**
     * What was given.
     *
     * @param item empty when nothing is free, or when the hands are full
     * @param fresh whether it was taken just now; false when the same request had taken it before
     * @param full whether the person has as many as allowed
     */
    record Taken(Optional<WorkItem> item, boolean fresh, boolean full) {}
}
