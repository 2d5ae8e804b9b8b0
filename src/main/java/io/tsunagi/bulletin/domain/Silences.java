package io.tsunagi.bulletin.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The stored silences, and since when a disruption owes bulletins. */
public interface Silences {

    /** From now on bulletins are owed; the first moment stays. */
    void watch(String disruption, Instant approvedAt);

    /** Since when bulletins are owed, by disruption; unknown ones are left out. */
    Map<String, Instant> watched(Collection<String> disruptions);

    /**
     * Notes a miss.
     *
     * @return false when that miss was noted before; nothing is changed then
     */
    boolean note(Silence silence);

    /** Those that have not ended, the worst of each disruption, the oldest first; at most 200. */
    List<Silence> open();

    /** Ends the silences of a disruption. */
    void end(String disruption, Instant now);
}
