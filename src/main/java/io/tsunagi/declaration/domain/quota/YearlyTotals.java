package io.tsunagi.declaration.domain.quota;

import io.tsunagi.declaration.domain.route.Authority;
import java.time.Instant;
import java.util.Optional;

/** Where yearly totals are kept, and where paper declarations are counted. */
public interface YearlyTotals {

    /** What was typed last for that year. */
    Optional<YearlyTotal> of(Authority authority, int year);

    /** Keeps what was typed; it takes the place of what was typed before. */
    void keep(Authority authority, int year, YearlyTotal total);

    /** How many import declarations were lodged on paper from one moment to before another. */
    long lodgedOnPaper(Instant from, Instant until);
}
