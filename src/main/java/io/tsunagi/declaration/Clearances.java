package io.tsunagi.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people of outside may know of declarations: how far each has got. No party, no goods, no amounts. */
public interface Clearances {

    /** The declaration with that reference, when the caller may see its row. */
    Optional<Clearance> find(String reference);

    /**
     * Declarations of a partner, the newest reference first.
     *
     * @param before reference of the last one of the page before; null for the first page
     * @param limit 1 to 200
     */
    List<Clearance> of(UUID partner, @Nullable String before, int limit);

    /**
     * A declaration.
     *
     * @param reference kind I
     * @param billNumber the importer's B/L or AWB number; null when none was typed
     * @param deadline until when the goods must be released
     */
    record Clearance(
            String reference, UUID partnerId, @Nullable String billNumber, Instant deadline, Stage stage) {}

    /** How far it has got, in words of outside. */
    enum Stage {
        /** Being written and examined. */
        PREPARED,
        /** Handed in at customs, no answer yet. */
        AT_CUSTOMS,
        /** Customs accepted it. */
        ACCEPTED,
        /** The goods may leave. */
        RELEASED,
        /** Called off or not accepted: the goods are not released by it. */
        CALLED_OFF
    }
}
