package io.tsunagi.overview;

import io.tsunagi.disruption.Disruptions.Disruption;
import java.util.List;
import java.util.Map;

/**
 * What a feature tells of the disruptions that run; features contribute it as a bean, and the overview asks every one of them without
 * knowing them. It is asked every second while somebody watches, for all disruptions at once, and answers with a number of statements
 * that does not grow with theirs.
 */
public interface OverviewPart {

    /**
     * What it knows, by reference of the disruption; one that is left out is one of which nothing is known. In a transaction that reads,
     * with the rows of the house.
     *
     * @param running disruptions that are not over; may be none
     */
    Map<String, ? extends Figure> of(List<Disruption> running);
}
