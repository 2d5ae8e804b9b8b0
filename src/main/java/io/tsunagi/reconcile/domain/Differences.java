package io.tsunagi.reconcile.domain;

import io.tsunagi.reconcile.domain.Difference.Shield;
import io.tsunagi.reconcile.domain.Difference.What;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored differences of reconciliations. */
public interface Differences {

    /** Those that fit, in their order, from after that one. */
    List<Difference> page(String run, Filter filter, int after, int limit);

    /** One of them. */
    Optional<Difference> find(String run, int id);

    /** How many there are of each kind, and how many of those have no reason yet. */
    Map<What, Count> counts(String run);

    /** How many have no reason. */
    long unexplained(String run);

    /** How many of each reason. */
    Map<Reason, Long> reasons(String run);

    /** Logins of those who explained, with how many each. */
    Map<String, Long> explainers(String run);

    /**
     * Gives the reason to those of the ids that have none; a held one that is no duplicate is left alone.
     *
     * @return how many got it
     */
    int explain(String run, Collection<Integer> ids, Reason reason, String note, String by, Instant at);

    /** The same for all that fit. */
    int explainAll(String run, Filter filter, Reason reason, String note, String by, Instant at);

    /** Takes a reason back, so that it has to be explained anew. */
    boolean reopen(String run, int id);

    /** Decides on one that is held as a possible duplicate. */
    boolean decide(String run, int id, Shield shield);

    /** Marks what was entered again; what is held or was sent stays as it is. */
    int sent(String run, Collection<Integer> ids, String by, Instant at);

    /** How each stage of entering again stands. */
    List<StageCount> stages(String run);

    /** Declares a stage done. */
    void done(String run, Stage stage, String by, Instant at, String note);

    /**
     * What to show.
     *
     * @param what null for every kind
     * @param open only those without a reason
     * @param stage only what we alone have, of that stage; null for all
     * @param shield only those of the duplicate shield in that state; null for all
     */
    record Filter(
            @Nullable What what,
            boolean open,
            @Nullable Stage stage,
            @Nullable Shield shield) {

        /** Everything. */
        public static final Filter ALL = new Filter(null, false, null, null);
    }

    /** How many, and how many without a reason. */
    record Count(long all, long open) {}

    /**
     * A stage of entering again.
     *
     * @param all what only we have
     * @param sent entered again, or explained otherwise
     * @param held waits for the duplicate shield
     * @param doneBy who declared it done; null when nobody did
     */
    record StageCount(
            Stage stage,
            long all,
            long sent,
            long held,
            @Nullable String doneBy,
            @Nullable Instant doneAt,
            String note) {

        /** What is left to do. */
        public long left() {
            return all - sent;
        }

        /** Whether nothing of it is left. */
        public boolean isDone() {
            return doneBy != null;
        }
    }
}
