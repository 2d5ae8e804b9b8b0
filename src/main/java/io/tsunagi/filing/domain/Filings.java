package io.tsunagi.filing.domain;

import io.tsunagi.filing.FilingState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where filings are kept. */
public interface Filings {

    /** Adds one just begun. */
    void add(Filing filing);

    /** Looks one up. */
    Optional<Filing> find(String reference);

    /** Looks one up and keeps others from changing it until the transaction ends. */
    Optional<Filing> lock(String reference);

    /** Writes a changed one. */
    void keep(Filing filing);

    /** The draft that the same person began with the same form for the same case and has not touched yet. */
    Optional<String> untouched(Begun begun);

    /** Adds a fact. */
    void enter(Filing filing, FilingFact fact);

    /** Facts of a filing, oldest first. */
    List<FilingFact> facts(Filing filing);

    /**
     * A page of the filings of a disruption, newest first.
     *
     * @param state only these; null for all
     * @param before reference of the last row of the page before; null for the first
     */
    List<Row> page(String disruption, @Nullable FilingState state, @Nullable String before, int limit);

    /** Filings of a case, newest first. */
    List<Row> ofCase(String caseReference);

    /** How many of a disruption stand in each state, in the order of work. */
    List<Tally> byState(String disruption);

    /** A row of the list. */
    record Row(
            String reference,
            FilingState state,
            String form,
            int edition,
            @Nullable String caseReference,
            @Nullable Instant dueAt,
            Instant begunAt) {}

    /** A count. */
    record Tally(FilingState state, long number) {}
}
