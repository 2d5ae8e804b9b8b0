package io.tsunagi.proof;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that proves an outage: results of probes, official notices, calls, decisions. A feature that has such facts implements it as
 * a bean. The same rows must give the same items, so nothing may depend on the present moment or on who asks.
 */
public interface ProofSource {

    /** Name of its file in the proof, in small letters: {@code probes}, {@code notices}, {@code calls}, ... */
    String name();

    /**
     * What it knows of a disruption.
     *
     * @param disruption its reference
     */
    List<Item> of(String disruption);

    /**
     * A fact.
     *
     * @param id the same for the same fact, whenever asked
     * @param at when it happened
     * @param facts names in camelCase to texts; moments in ISO 8601, UTC; no secrets
     */
    record Item(String id, Instant at, Map<String, String> facts) {}
}
