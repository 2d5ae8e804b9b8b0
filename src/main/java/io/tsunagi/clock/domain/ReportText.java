package io.tsunagi.clock.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The nine items as somebody wrote them.
 *
 * @param version from 1 for each clock; 0 for what is only proposed
 * @param items every item; what nobody knows yet is empty
 * @param writtenBy login; empty for a proposal
 * @param writtenAt null for a proposal
 */
public record ReportText(
        int version,
        Map<ReportItem, String> items,
        String writtenBy,
        @Nullable Instant writtenAt) {

    public ReportText {
        Map<ReportItem, String> all = new EnumMap<>(ReportItem.class);
        for (ReportItem item : ReportItem.values()) {
            all.put(item, Objects.requireNonNullElse(items.get(item), "").strip());
        }
        items = Map.copyOf(all);
    }

    /** The text of an item; empty when nothing is known. */
    public String text(ReportItem item) {
        return Objects.requireNonNullElse(items.get(item), "");
    }

    /** Items without a text, in their order. */
    public List<ReportItem> missing() {
        return List.of(ReportItem.values()).stream()
                .filter(item -> text(item).isEmpty())
                .toList();
    }
}
