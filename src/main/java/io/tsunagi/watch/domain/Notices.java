package io.tsunagi.watch.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps official notices. */
public interface Notices {

    /** Adds one; false when the same number of the same authority is there already. */
    boolean add(Notice notice);

    /** One of them, held until the transaction ends. */
    Optional<Notice> lock(UUID id);

    /** One of them. */
    Optional<Notice> find(UUID id);

    /** Those of a disruption, newest first. */
    List<Notice> of(String disruption);

    /** Writes that it was confirmed or withdrawn. */
    void put(Notice notice);

    /** The oldest one that waits for somebody else than this person to confirm it; null for none. */
    @Nullable
    Notice firstWaiting(String notBy);

    /** How many wait for somebody else than this person. */
    long waiting(String notBy);

    /** Those that stand on a document of it printed at that time, newest first. */
    default List<Notice> printed(String disruption, Instant at) {
        return of(disruption).stream().filter(notice -> notice.prints(at)).toList();
    }
}
