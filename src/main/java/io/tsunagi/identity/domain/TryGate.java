package io.tsunagi.identity.domain;

import io.tsunagi.identity.domain.SignInTries.Tries;
import io.tsunagi.storage.ClockConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a try in or tells how long to wait. A try counts as failed before it is looked at, so that many tries at the same
 * moment gain nothing; success takes it back.
 */
@Component
class TryGate {

    private final SignInTries tries;
    private final Clock clock;

    TryGate(SignInTries tries, @Qualifier(ClockConfiguration.REAL) Clock clock) {
        this.tries = tries;
        this.clock = clock;
    }

    /**
     * Begins a try.
     *
     * @param free how many failures cost nothing
     * @return how long to wait before the next one; zero when this one may be looked at
     */
    @Transactional
    Duration begin(String key, int free) {
        Instant now = clock.instant();
        Tries before = tries.lock(key, now);
        if (before.waitUntil() != null && now.isBefore(before.waitUntil())) {
            return Duration.between(now, before.waitUntil());
        }
        boolean forgotten = before.last().plus(WaitPolicy.FORGOTTEN_AFTER).isBefore(now);
        int failures = forgotten ? 1 : before.failures() + 1;
        Duration wait = WaitPolicy.after(failures, free);
        tries.save(key, new Tries(failures, now, wait.isZero() ? null : now.plus(wait)));
        return Duration.ZERO;
    }

    /** The try was right: nothing of that key counts any more. */
    @Transactional
    void succeeded(String key) {
        tries.forget(key);
        tries.forgetOlderThan(clock.instant().minus(WaitPolicy.FORGOTTEN_AFTER));
    }

    /** The try was right: takes back that one, and leaves what others behind the same key did. */
    @Transactional
    void tookBack(String key) {
        Instant now = clock.instant();
        Tries before = tries.lock(key, now);
        tries.save(key, new Tries(Math.max(0, before.failures() - 1), before.last(), null));
    }
}
