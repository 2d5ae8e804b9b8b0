package io.tsunagi.shipment.domain.fairness;

import io.tsunagi.shipment.domain.outcome.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reports as they are stored, and the figures as the database counts them. */
public interface FairnessReports {

    /**
     * Counts the present figures and keeps them for that day in place of earlier ones. This reads every shipment of the shippers once.
     *
     * @param partners shippers of the disruption
     */
    void make(
            String disruption,
            Collection<UUID> partners,
            LocalDate day,
            CustomerSizes sizes,
            String person,
            Instant at);

    /** The report of a day. */
    Optional<FairnessReport> find(String disruption, LocalDate day);

    /** When the report of a day was made. */
    Optional<Instant> madeAt(String disruption, LocalDate day);

    /** Days that have a report, newest first, at most 60. */
    List<LocalDate> days(String disruption);

    /** Decisions of a day that gave a customer less than was asked, oldest first, at most 500. */
    List<Outcome> refusals(Collection<UUID> partners, LocalDate day);
}
