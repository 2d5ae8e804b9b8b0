package io.tsunagi.declaration.domain.route;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;

/**
 * What a table is asked.
 *
 * @param lastConfirmed what the system had confirmed, one of {@link Procedure#states()}
 * @param owner whose outage it is, one of {@link #OWNERS}
 * @param controlled whether the goods are controlled or licensable
 */
public record RouteQuestion(
        Authority authority, Procedure procedure, String lastConfirmed, String owner, boolean controlled) {

    /**
     * Whose outage it may be: those of a disruption, and that of the system inside customs alone, in which private users go on
     * (航空貨物 障害時取扱表, 123deta yr26gj8z).
     */
    public static final List<String> OWNERS =
            List.of("CUSTOMS", "CUSTOMS_INTERNAL", "PARTNER", "OWN", "LINE", "DISASTER");

    /** Refuses states and owners that nobody can mean. */
    public RouteQuestion {
        if (!procedure.states().contains(lastConfirmed)) {
            throw new Refused(Refusal.at("lastConfirmed", "route.refused.state"));
        }
        if (!OWNERS.contains(owner)) {
            throw new Refused(Refusal.at("owner", "route.refused.owner"));
        }
    }
}
