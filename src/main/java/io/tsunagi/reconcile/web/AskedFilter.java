package io.tsunagi.reconcile.web;

import io.tsunagi.reconcile.domain.Difference.Shield;
import io.tsunagi.reconcile.domain.Difference.What;
import io.tsunagi.reconcile.domain.Differences.Filter;
import io.tsunagi.reconcile.domain.Stage;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page of differences shows, as its address says it; an unknown word shows everything.
 *
 * @param show a kind of difference, {@code HELD} for the duplicate shield, or empty
 * @param open {@code yes} for those without a reason
 * @param stage name of a stage, or empty
 */
public record AskedFilter(String show, String open, String stage) {

    static AskedFilter of(Map<String, String> asked) {
        return new AskedFilter(
                asked.getOrDefault("show", ""), asked.getOrDefault("open", "yes"), asked.getOrDefault("stage", ""));
    }

    Filter filter() {
        return new Filter(
                named(What.values(), show),
                open.equals("yes"),
                named(Stage.values(), stage),
                show.equals("HELD") ? Shield.HELD : null);
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
