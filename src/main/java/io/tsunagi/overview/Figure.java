package io.tsunagi.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of one disruption on the overview, of one kind each. Days are days in the zone of the house. */
public sealed interface Figure {

    /**
     * In which mode work goes; by lane and then by site.
     *
     * @param lanes none when nobody has decided anything
     */
    record Modes(List<Lane> lanes) implements Figure {

        public Modes {
            lanes = List.copyOf(lanes);
        }
    }

    /**
     * A lane at a site.
     *
     * @param lane its text is {@code mode.lane.<lane>}
     * @param mode M0 to M4; its text is {@code mode.name.<mode>}
     * @param since first day of this mode; null while its first decision has not begun
     */
    record Lane(
            String site, String lane, String mode, @Nullable LocalDate since) {}

    /**
     * What waits and what can be done. A shipper that two disruptions reach is counted in both.
     *
     * @param waiting shipments that wait, held ones and those put off too
     * @param urgent how many of them are P0 or P1
     * @param days the last days up to the present one, oldest first, at most 14
     * @param level today's capacity of its sites in percent of what they had on the days before the outage; null when either is unknown
     */
    record Work(
            long waiting,
            long urgent,
            List<Day> days,
            @Nullable Integer level) implements Figure {

        public Work {
            days = List.copyOf(days);
        }
    }

    /**
     * A day.
     *
     * @param waiting what waited at its end, or waits now; null when nobody counted
     * @param lines capacity of its sites that count lines; null when none was entered
     * @param packages capacity of its sites that count packages; null when none was entered
     */
    record Day(
            LocalDate day,
            @Nullable Long waiting,
            @Nullable Long lines,
            @Nullable Long packages) {}

    /**
     * The paper debt.
     *
     * @param open papers without a fate
     */
    record Papers(long open) implements Figure {}

    /**
     * What is promised to others.
     *
     * @param open promises that are still owed, reports by law left out
     * @param late how many of them are past their deadline
     * @param next the one with the earliest deadline; null when none has one
     * @param clocks reports by law that are still owed
     * @param clocksLate how many of them are past their deadline
     * @param nextClock the one with the earliest deadline; null when there is none
     */
    record Promises(
            long open,
            long late,
            @Nullable Due next,
            long clocks,
            long clocksLate,
            @Nullable Due nextClock) implements Figure {}

    /**
     * Something with a deadline.
     *
     * @param page where it is seen
     */
    record Due(String reference, String ja, String en, String page, Instant at) {}

    /**
     * The series of bulletins.
     *
     * @param last number of the newest published one; 0 before the first
     * @param nextAt when the next one was promised; null when nothing was promised
     * @param misses 0, 1 when its owner is chased for it, 2 when every manager is
     */
    record Bulletins(int last, @Nullable Instant nextAt, int misses) implements Figure {}
}
