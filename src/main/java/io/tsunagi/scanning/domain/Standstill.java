package io.tsunagi.scanning.domain;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether this server cannot read at present, so that people are told why their files wait. */
@Component
public class Standstill {

    private final AtomicReference<@Nullable Instant> since = new AtomicReference<>();

    /** Since when nothing can be read; null when reading goes on. */
    public @Nullable Instant since() {
        return since.get();
    }

    /** Reading stands still; true when it did not before. */
    boolean begins(Instant now) {
        return since.compareAndSet(null, now);
    }

    /** Reading goes on. */
    void ends() {
        since.set(null);
    }
}
