package io.tsunagi.clock.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where breaches, clocks and reports are kept; facts, texts and filings are only ever added to. */
public interface ClockRows {

    /** Adds a breach with its first facts, or further facts of a known one. */
    void add(Breach breach);

    /** The breach with its newest facts. */
    Optional<Breach> breach(String reference);

    /** The same, and keeps others from changing it until the transaction ends. */
    Optional<Breach> lock(String reference);

    /** Every version of the facts, the newest first. */
    List<Breach> versions(String reference);

    /** The breaches of a disruption with their newest facts, the newest first. */
    List<Breach> breaches(String disruption);

    /** Adds a clock. */
    void add(LegalClock clock);

    /** Ends a clock that runs; empty {@code why} when it was filed. */
    void end(String reference, Instant at, String why);

    /** The clock with that reference. */
    Optional<LegalClock> clock(String reference);

    /** The clocks of a breach, the soonest first. */
    List<LegalClock> clocksOf(String breach);

    /** The clocks of a disruption, the soonest first; of every one that is open when null, at most 200. */
    List<LegalClock> clocks(@Nullable String disruption);

    /** Adds a version of the nine items. */
    void add(String clock, ReportText text);

    /** Every version of the nine items of a clock, the newest first. */
    List<ReportText> texts(String clock);

    /** Adds a filing. */
    void add(String clock, Filing filing);

    /** What was filed for a clock, the first one first. */
    List<Filing> filings(String clock);
}
