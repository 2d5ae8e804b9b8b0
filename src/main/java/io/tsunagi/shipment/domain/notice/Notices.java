package io.tsunagi.shipment.domain.notice;

import io.tsunagi.shipment.domain.bulk.BulkRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored notices, and which runs still have some to be written. */
public interface Notices {

    /** The oldest run whose customers are to be told or corrected now, locked; empty when there is none or another node has it. */
    Optional<BulkRun> lockDue();

    /** Notes how far the customers of a run were told. */
    void telling(BulkRun run, BulkRun.Telling telling);

    /**
     * Enters a new notice for each shipper and customer that the run has changed something for, with the address that is known;
     * those that exist stay as they are.
     *
     * @return how many the run has now
     */
    int enter(BulkRun run, Instant at);

    /** The next notices of the run that are new, locked. */
    List<Notice> fresh(UUID run, int limit);

    /** Orders that the notice is about, by number; of a correction those that were really set back. */
    List<NoticeLine> lines(Notice notice);

    /** The letter is in the outbox. */
    void mailed(UUID notice, UUID letter);

    /** Sets a state in which nobody has sent it. */
    void state(UUID notice, Notice.State state);

    /** Its sheet was printed. */
    void printed(UUID notice, String printRun);

    /** A person has sent the sheet. */
    void sent(UUID notice, Notice.Way how, String who, Instant at, String proof);

    /** The next notices whose customer the undoing may concern, locked, each with how many of its orders were set back. */
    List<Weighed> unweighed(UUID run, int limit);

    /** The undoing has looked at it. */
    void weighed(UUID notice);

    /** Enters the correction of a notice for those orders; one that exists stays. */
    void correct(Notice notice, int lines, Instant at);

    /** The notice, locked. */
    Optional<Notice> lock(UUID id);

    /** Notices of a run in the order of their ids. */
    List<Notice> page(String run, Notice.@Nullable State state, @Nullable UUID after, int limit);

    /** Numbers of a run's notices per kind and state. */
    Map<Notice.Kind, Map<Notice.State, Long>> numbers(String run);

    /** How many orders of the customer of a notice were set back. */
    record Weighed(Notice notice, int setBack) {}
}
