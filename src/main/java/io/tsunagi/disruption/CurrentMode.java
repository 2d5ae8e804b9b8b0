package io.tsunagi.disruption;

import java.util.Optional;

/** Tells in which mode work goes in a disruption; the feature that decides on modes implements it, and the bar asks. */
public interface CurrentMode {

    /**
     * The mode as people say it, for instance {@code M1}, or {@code M1–M3} where lanes differ; empty when nobody has decided anything.
     *
     * @param disruption reference of the disruption
     */
    Optional<String> code(String disruption);
}
