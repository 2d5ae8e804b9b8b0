package io.tsunagi.shipment.domain.wave;

import java.time.LocalDate;

/**
 * What the hands at a site can carry on a day.
 *
 * @param day in Asia/Tokyo
 * @param amount as the coordinator set it
 * @param used by the waves released so far, in the same unit
 */
public record Capacity(String site, LocalDate day, CapacityUnit unit, int amount, int used) {

    /** What is left; zero when more was released before somebody lowered it. */
    public int remaining() {
        return Math.max(0, amount - used);
    }

    /** Share used in per cent, 0 to 100, for a bar. */
    public int percent() {
        return amount == 0 ? 100 : (int) Math.min(100, used * 100L / amount);
    }
}
