package io.tsunagi.obligation.domain;

import io.tsunagi.obligation.domain.Obligation.Escalation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the ledger is kept; no line is ever deleted. */
public interface LedgerRows {

    /** Adds a line, unless the same promise is there already: then nothing happens and its reference comes back. */
    String add(Obligation obligation);

    /** Looks one up. */
    Optional<Obligation> find(String reference);

    /** Looks one up and keeps others from changing it until the transaction ends. */
    Optional<Obligation> lock(String reference);

    /** Writes a changed one. */
    void keep(Obligation obligation);

    /** From now on it does not settle itself; answers whether it was open and still did. */
    boolean leave(String reference);

    /** What a case owes and owed, oldest first. */
    List<Obligation> of(String subject);

    /**
     * A page of the ledger, open and soonest deadline first; those without deadline come after those with one.
     *
     * @param disruption only of that one; null for all
     * @param openOnly leaves ended ones out
     * @param after reference of the last line of the page before; null for the first
     */
    List<Obligation> page(@Nullable String disruption, boolean openOnly, @Nullable String after, int limit);

    /** How many of a disruption are open and hinder its closing; reports by law have deadlines of their own and do not. */
    long open(String disruption);

    /** References of open ones of a disruption. */
    List<String> openOf(String disruption);

    /**
     * References of open ones that this level must hear of: due before that moment (reports by law 36 hours earlier), or without
     * deadline and in recovery.
     */
    List<String> toTell(Escalation level, Instant dueBefore, int limit);
}
