package io.tsunagi.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and reads the audit record. */
public interface AuditTrail {

    /**
     * Writes one entry in the present transaction, which must exist; who acts comes from {@link WhoActs}.
     *
     * @param change what happened
     */
    void record(Change change);

    /**
     * Entries of one case or one disruption, oldest first.
     *
     * @param reference a case reference or a disruption reference
     */
    List<Entry> of(String reference);

    /**
     * A change of state.
     *
     * @param action past tense, dotted, stable: {@code declaration.lodged}; its text stands in the bundles as {@code
     *     audit.declaration.lodged}
     * @param reference the case it happened to
     * @param disruption reference of the disruption it belongs to; null outside one
     * @param from state before; null when the case is new
     * @param to state after; null when the case is gone
     * @param note numbers and words a reader needs, no secrets and no personal data; empty if none
     */
    record Change(
            String action,
            String reference,
            @Nullable String disruption,
            @Nullable String from,
            @Nullable String to,
            String note) {}

    /**
     * An entry as it was written.
     *
     * @param sequence order of writing
     * @param at when, by the server's clock
     * @param who login of the person, or {@code system}
     */
    record Entry(long sequence, Instant at, String who, Change change) {}
}
