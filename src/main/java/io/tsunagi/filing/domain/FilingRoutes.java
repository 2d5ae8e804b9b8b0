package io.tsunagi.filing.domain;

import io.tsunagi.declaration.domain.route.Authority;
import io.tsunagi.declaration.domain.route.CaseRoute;
import io.tsunagi.declaration.domain.route.Procedure;
import io.tsunagi.filing.FilingState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the rules that filings stand under are kept; they are only added, and the last one counts. */
public interface FilingRoutes {

    /** Keeps a rule of a filing. */
    void keep(Begun filing, CaseRoute route);

    /** The last rule of a filing; empty when none was kept. */
    Optional<CaseRoute> of(Begun filing);

    /** How many filings of a disruption stand in each state, by form and the procedure of their last rule. */
    List<Count> counts(String disruption);

    /** A count; {@code procedure} is null where there is no rule. */
    record Count(String form, @Nullable String procedure, FilingState state, long number) {}

    /** How many filings under that authority and one of the procedures were lodged from one moment to before another. */
    long lodged(Authority authority, Set<Procedure> procedures, Instant from, Instant until);
}
