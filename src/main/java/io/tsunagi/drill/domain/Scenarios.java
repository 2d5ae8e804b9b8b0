package io.tsunagi.drill.domain;

import io.tsunagi.drill.Scenario;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scenarios of this house: those that ship and those that the house wrote. */
public interface Scenarios {

    /** All of them, by their keys. Read anew at each call, because a house writes its own while the server runs. */
    List<Found> all();

    /** One of them. */
    default Optional<Found> find(String key) {
        return all().stream().filter(found -> found.key().equals(key)).findFirst();
    }

    /**
     * A scenario's folder as it was read.
     *
     * @param key name of the folder
     * @param own whether the house wrote it, or replaced one that ships
     * @param scenario null while it has faults
     * @param faults in the order of lines; empty if it can be played
     */
    record Found(String key, boolean own, @Nullable Scenario scenario, List<Fault> faults) {

        public Found {
            faults = List.copyOf(faults);
        }
    }
}
