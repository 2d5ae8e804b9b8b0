package io.tsunagi.reconcile.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The stored reconciliations. */
public interface Runs {

    /**
     * Adds one with its file.
     *
     * @return false when the form was sent before; nothing is added then
     */
    boolean add(Run run, UUID formKey, byte[] file);

    /** The one that this form made. */
    Optional<String> byFormKey(UUID formKey);

    /** The one with that reference. */
    Optional<Run> find(String reference);

    /** The same, locked until the transaction ends. */
    Optional<Run> lock(String reference);

    /** Those of a disruption, newest first, at most 100. */
    List<Run> of(String disruption);

    /** The file as it was uploaded. */
    byte[] file(String reference);

    /** How the last export of that system was read. */
    Optional<Profile> profile(UUID system, Kind kind);

    /** Keeps how the export of a system is read. */
    void keep(UUID system, Kind kind, Profile profile, String by, Instant at);

    /** Puts it into the state COMPARED with what came of it. */
    void compared(String reference, Map<Field, Integer> fields, Run.Result result);

    /** Ends it. */
    void end(String reference, Run.State state, String by, Instant at, String note);

    /** How many of a disruption are not over. */
    long open(String disruption);

    /** Which columns a system's export has, and which of them are what. */
    record Profile(List<String> heads, Map<Field, Integer> fields) {}
}
