package io.tsunagi.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other features may ask about legal deadlines. */
public interface StatutoryClocks {

    /** The clocks of a disruption that run or have run, the soonest first; called-off ones are left out. */
    List<LegalDeadline> of(String disruption);

    /**
     * A legal deadline.
     *
     * @param reference kind LC; its page is {@code /clocks/<reference>}
     * @param targetAt by when the house wants it done; its own, never the law's
     * @param dueAt the deadline
     * @param running whether it is still owed
     * @param filedAt when it was met; null before
     */
    record LegalDeadline(
            String reference,
            String nameJa,
            String nameEn,
            Instant targetAt,
            Instant dueAt,
            boolean running,
            @Nullable Instant filedAt) {}
}
