package io.tsunagi.desk.web;

import io.tsunagi.desk.domain.Lanes;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.workflow.WorkItems;
import io.tsunagi.workflow.WorkItems.WorkItem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages through the open work of the person's roles by key: priority, due time, id of the last item shown. */
@Component
class Work {

    private static final int PAGE = 50;

    private final WorkItems items;
    private final SignedIn signedIn;

    Work(WorkItems items, SignedIn signedIn) {
        this.items = items;
        this.signedIn = signedIn;
    }

    /**
     * A page of work.
     *
     * @param after key of the last item of the page before, as {@link Slice#next()} gave it; anything else starts at the top
     */
    Slice page(@Nullable String after) {
        List<WorkItem> found = items.page(Lanes.of(signedIn.person()), last(after), PAGE + 1);
        if (found.size() <= PAGE) {
            return new Slice(found, null);
        }
        List<WorkItem> shown = found.subList(0, PAGE);
        return new Slice(shown, key(shown.get(PAGE - 1)));
    }

    private static String key(WorkItem item) {
        Instant due = item.due();
        return item.priority() + "_" + (due == null ? "" : due) + "_" + item.id();
    }

    private static @Nullable WorkItem last(@Nullable String after) {
        if (after == null) {
            return null;
        }
        String[] parts = after.split("_", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            return new WorkItem(
                    UUID.fromString(parts[2]),
                    "",
                    "",
                    "",
                    "",
                    Integer.parseInt(parts[0]),
                    parts[1].isEmpty() ? null : Instant.parse(parts[1]),
                    Instant.EPOCH,
                    "",
                    null);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return null;
        }
    }

    /**
     * A page of work.
     *
     * @param next key for the next page; null when this is the last one
     */
    record Slice(List<WorkItem> items, @Nullable String next) {}
}
