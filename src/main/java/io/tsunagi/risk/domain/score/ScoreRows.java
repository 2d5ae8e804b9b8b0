package io.tsunagi.risk.domain.score;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where scores are kept; they are only ever added to. */
public interface ScoreRows {

    /** Lets one server at a time keep scores, until the transaction ends; false when another does so now. */
    boolean alone();

    /** The newest kept score of every partner. */
    Map<UUID, KeptScore> newest();

    /** Adds scores, in one statement for many. */
    void add(Collection<KeptScore> scores);

    /** Kept scores of a partner, the newest first. */
    List<KeptScore> history(UUID partner, int limit);
}
