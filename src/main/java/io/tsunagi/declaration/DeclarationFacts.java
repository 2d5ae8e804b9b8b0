package io.tsunagi.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a case knows, for other papers that speak of the same goods. */
public interface DeclarationFacts {

    /** The facts of the case with that reference; empty when there is none that the caller may see. */
    Optional<Facts> find(String reference);

    /** References and bill numbers of the cases of a disruption that are not over, soonest deadline first, at most 200. */
    List<OpenCase> open(String disruption);

    /**
     * What a case knows.
     *
     * @param partnerId the importer, who owns the row
     * @param lastConfirmed what the system had confirmed of it before the outage, as the tables of rules name it
     * @param deadline until when the goods must be released
     * @param boxes what stands in the header, by the names of {@code HeaderBox}; further {@code acceptanceNumber},
     *     {@code noExaminer.reason}, {@code outOfHours.work} and {@code outOfHours.hours} of what came up last
     * @param lines what stands in the lines, by the names of {@code LineBox}; further {@code statisticalCode6}, its first six
     *     digits, which all countries share
     */
    record Facts(
            String reference,
            String disruption,
            UUID partnerId,
            String lastConfirmed,
            Instant deadline,
            Map<String, String> boxes,
            List<Map<String, String>> lines) {}

    /** A case to choose. */
    record OpenCase(String reference, String billNumber) {}
}
