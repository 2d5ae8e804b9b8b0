package io.tsunagi.audit;

import io.tsunagi.audit.AuditTrail.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds entries of the audit record without reading all of it. */
public interface AuditSearch {

    /**
     * A page of entries, newest first.
     *
     * @param filter what they must match
     * @param before sequence of the last entry of the page before; null for the first page
     * @param limit 1 to 500
     */
    List<Entry> page(Filter filter, @Nullable Long before, int limit);

    /**
     * How often each action happened within a disruption, most frequent first.
     *
     * @param disruption its reference
     */
    List<ActionCount> counts(String disruption);

    /**
     * What entries must match; what is empty or null does not count.
     *
     * @param reference of a case, or of a disruption and then of everything in it; empty for any
     * @param who login; empty for anybody
     * @param actions beginnings of action names, one of which must fit; empty for any
     * @param from first moment; null for no limit
     * @param until first moment after; null for no limit
     */
    record Filter(
            String reference,
            String who,
            List<String> actions,
            @Nullable Instant from,
            @Nullable Instant until) {

        /** Trims what people typed. */
        public Filter {
            reference = reference.strip();
            who = who.strip();
            actions = actions.stream()
                    .map(String::strip)
                    .filter(action -> !action.isEmpty())
                    .toList();
        }

        /** Everything about a case, or a disruption and what belongs to it. */
        public static Filter about(String reference) {
            return new Filter(reference, "", List.of(), null, null);
        }

        /** The same, only these actions. */
        public Filter only(List<String> beginnings) {
            return new Filter(reference, who, beginnings, from, until);
        }
    }

    /**
     * A count.
     *
     * @param action as in {@link AuditTrail.Change#action()}
     */
    record ActionCount(String action, long number, Instant first, Instant last) {}
}
