package io.tsunagi.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * The clock of an exercise: it begins at a stated instant and runs at a speed that may change while it runs, 0 for a pause. It
 * never goes back. Safe for many threads.
 */
public final class ExerciseClock extends Clock {

    /** Fastest: 20,000 times as fast as the real one, which plays a week in half a minute. */
    public static final int FASTEST = 20_000;

    private static final long NANOS = 1_000_000_000L;

    private final LongSupplier nanos;
    private final ZoneId zone;
    private volatile Run run;

    private ExerciseClock(LongSupplier nanos, ZoneId zone, Run run) {
        this.nanos = nanos;
        this.zone = zone;
        this.run = run;
    }

    /** A clock that begins now, at that instant. */
    static ExerciseClock from(Instant start, int speed) {
        return from(start, speed, System::nanoTime);
    }

    static ExerciseClock from(Instant start, int speed, LongSupplier nanos) {
        return new ExerciseClock(nanos, ZoneOffset.UTC, new Run(start, nanos.getAsLong(), allowed(speed), 0));
    }

    /** How many times as fast as the real clock; 0 while it stands. */
    public int speed() {
        return run.speed();
    }

    /**
     * Goes on from now at another speed.
     *
     * @param speed 0 to {@link #FASTEST}
     */
    public synchronized void run(int speed) {
        run = new Run(instant(), nanos.getAsLong(), allowed(speed), run.holders());
    }

    /** Stands still until each who held it has let go; its speed is what it will go on at, and may change meanwhile. */
    public synchronized void hold() {
        run = new Run(instant(), nanos.getAsLong(), run.speed(), run.holders() + 1);
    }

    /** Goes on when nobody else holds it. */
    public synchronized void letGo() {
        if (run.holders() == 0) {
            throw new IllegalStateException("nobody holds the clock");
        }
        run = new Run(instant(), nanos.getAsLong(), run.speed(), run.holders() - 1);
    }

    /**
     * Jumps ahead and goes on at the same speed.
     *
     * @return false, and nothing changes, when that is not after now
     */
    public synchronized boolean advanceTo(Instant later) {
        if (!later.isAfter(instant())) {
            return false;
        }
        run = new Run(later, nanos.getAsLong(), run.speed(), run.holders());
        return true;
    }

    @Override
    public Instant instant() {
        Run now = run;
        if (now.holders() > 0) {
            return now.at();
        }
        long real = nanos.getAsLong() - now.nanos();
        return now.at().plusSeconds(real / NANOS * now.speed()).plus(Duration.ofNanos(real % NANOS * now.speed()));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same moment in another zone; changes of speed made later do not reach it. */
    @Override
    public Clock withZone(ZoneId other) {
        return new ExerciseClock(nanos, other, run);
    }

    private static int allowed(int speed) {
        if (speed < 0 || speed > FASTEST) {
            throw new IllegalArgumentException("speed out of range: " + speed);
        }
        return speed;
    }

    private record Run(Instant at, long nanos, int speed, int holders) {}
}
