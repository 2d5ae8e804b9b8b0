package io.tsunagi.shipment.domain.fairness;

import io.tsunagi.shipment.domain.wave.Candidate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What sending a shipment first does to the day of its site.
 *
 * @param goesAnyway whether it goes today without that
 * @param wouldGo whether it goes today with that
 * @param lines that go today without and do not go with it, in the order of the list
 */
public record PushedBack(boolean goesAnyway, boolean wouldGo, List<Candidate> lines) {

    public PushedBack {
        lines = List.copyOf(lines);
    }

    /** How many of each class, {@code P0} first. */
    public Map<String, Long> byClass() {
        return lines.stream().collect(Collectors.groupingBy(Candidate::code, TreeMap::new, Collectors.counting()));
    }

    /** What is kept of it. */
    List<PriorityOverride.Pushed> kept() {
        return lines.stream()
                .map(line -> new PriorityOverride.Pushed(line.reference(), line.priority()))
                .toList();
    }

    /** The lines as one text, so that what somebody confirms can be compared with what they were shown. */
    public String shown() {
        return lines.stream().map(Candidate::reference).collect(Collectors.joining(" "));
    }
}
