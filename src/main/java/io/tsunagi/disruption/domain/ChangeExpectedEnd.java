package io.tsunagi.disruption.domain;

import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager writes down a new expected end; the audit record keeps every slip. */
@Service
public class ChangeExpectedEnd {

    private final LockedDisruption disruptions;
    private final DisruptionCases cases;
    private final Announcements announcements;

    ChangeExpectedEnd(LockedDisruption disruptions, DisruptionCases cases, Announcements announcements) {
        this.disruptions = disruptions;
        this.cases = cases;
        this.announcements = announcements;
    }

    /**
     * Changes it; the same end again changes nothing.
     *
     * @param end null when nobody knows any more
     * @throws Refused when the disruption is over, or would end before it began
     */
    @Transactional
    public void change(String reference, @Nullable Instant end) {
        DisruptionCase before = disruptions.get(reference);
        if (Objects.equals(before.declaration().expectedEnd(), end)) {
            return;
        }
        DisruptionCase after = before.expectEnd(end);
        cases.change(after);
        announcements.changed(
                "disruption.end-changed",
                before.state(),
                after,
                "%s -> %s".formatted(words(before.declaration().expectedEnd()), words(end)));
    }

    private static String words(@Nullable Instant end) {
        return end == null ? "?" : end.toString();
    }
}
