package io.tsunagi.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * The clock of an exercise: it begins at a stated instant and runs at a speed that may change while it runs, 0 for a pause. It
 * never goes back. What it stood while it was held it may make up for, twice as fast, so that a long exercise ends when its speed says.
 * Safe for many threads.
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
        return new ExerciseClock(nanos, ZoneOffset.UTC, new Run(start, nanos.getAsLong(), allowed(speed), 0, 0));
    }

    /** How many times as fast as the real clock; 0 while it stands. */
    public int speed() {
        return run.speed();
    }

    /**
     * Goes on from now at another speed; what it has not made up for yet is forgotten.
     *
     * @param speed 0 to {@link #FASTEST}
     */
    public synchronized void run(int speed) {
        run = new Run(instant(), nanos.getAsLong(), allowed(speed), run.holders(), 0);
    }

    /** Stands still until each who held it has let go; its speed is what it will go on at, and may change meanwhile. */
    public synchronized void hold() {
        hold(run.holders() + 1, owed());
    }

    /** Goes on when nobody else holds it. */
    public synchronized void letGo() {
        if (run.holders() == 0) {
            throw new IllegalStateException("nobody holds the clock");
        }
        hold(run.holders() - 1, owed());
    }

    /** Makes up for so much real time in which it stood: it goes twice as fast for that long. */
    public synchronized void makeUp(Duration stood) {
        hold(run.holders(), owed() + Math.max(0, stood.toNanos()));
    }

    private void hold(int holders, long owed) {
        run = new Run(instant(), nanos.getAsLong(), run.speed(), holders, owed);
    }

    private long owed() {
        return run.owed() - run.madeUp(nanos.getAsLong());
    }

    /** How long in real time until it shows that moment if nothing changes; forever while it stands, nothing when it has passed. */
    public synchronized Duration realTimeUntil(Instant moment) {
        Duration left = Duration.between(instant(), moment);
        if (left.isNegative() || left.isZero()) {
            return Duration.ZERO;
        }
        if (run.speed() == 0 || run.holders() > 0) {
            return ChronoUnit.FOREVER.getDuration();
        }
        Duration pace = left.dividedBy(run.speed());
        Duration owed = Duration.ofNanos(owed());
        return pace.compareTo(owed.multipliedBy(2)) < 0 ? pace.dividedBy(2) : pace.minus(owed);
    }

    /**
     * Jumps ahead and goes on at the same speed; what it has not made up for yet is forgotten.
     *
     * @return false, and nothing changes, when that is not after now
     */
    public synchronized boolean advanceTo(Instant later) {
        if (!later.isAfter(instant())) {
            return false;
        }
        run = new Run(later, nanos.getAsLong(), run.speed(), run.holders(), 0);
        return true;
    }

    @Override
    public Instant instant() {
        Run now = run;
        if (now.holders() > 0) {
            return now.at();
        }
        long at = nanos.getAsLong();
        long real = at - now.nanos() + now.madeUp(at);
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

    /**
     * How it runs since something changed.
     *
     * @param at what it showed then
     * @param nanos the real moment of that
     * @param speed chosen speed
     * @param holders who let it stand
     * @param owed real nanoseconds that it had still to make up for
     */
    private record Run(Instant at, long nanos, int speed, int holders, long owed) {

        long madeUp(long now) {
            return holders > 0 ? 0 : Math.min(now - nanos, owed);
        }
    }
}
