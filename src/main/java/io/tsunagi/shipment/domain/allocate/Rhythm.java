package io.tsunagi.shipment.domain.allocate;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The fixed hours of a site's day, Japan time: orders are counted until the cut-off, the board decides, the wave is released, and it
 * leaves on the next working morning (domain notes 4.4 rule 8).
 *
 * @param dispatch on the next working day
 * @param weekdays on which nobody works
 * @param dates on which nobody works
 */
public record Rhythm(
        LocalTime cutOff,
        LocalTime board,
        LocalTime release,
        LocalTime dispatch,
        Set<DayOfWeek> weekdays,
        Set<LocalDate> dates) {

    /** 11:00, 14:00, 16:00, next morning 08:00, every day. */
    public static final Rhythm DEFAULT = of(List.of(), List.of());

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final int FARTHEST_DAYS = 60;

    public Rhythm {
        weekdays = Set.copyOf(weekdays);
        dates = Set.copyOf(dates);
    }

    /** A moment of the rhythm. */
    public enum Step {
        CUT_OFF,
        BOARD,
        RELEASE,
        DISPATCH
    }

    /** When a step is next. */
    public record Moment(Step step, Instant at) {}

    static Rhythm of(List<String> hours, List<String> closed) {
        List<String> four = hours.isEmpty() ? List.of("11:00", "14:00", "16:00", "08:00") : hours;
        Set<DayOfWeek> weekdays = new HashSet<>();
        Set<LocalDate> dates = new HashSet<>();
        closed.forEach(day -> {
            if (Character.isDigit(day.charAt(0))) {
                dates.add(LocalDate.parse(day));
            } else {
                weekdays.add(DayOfWeek.valueOf(day));
            }
        });
        return new Rhythm(
                LocalTime.parse(four.get(0)),
                LocalTime.parse(four.get(1)),
                LocalTime.parse(four.get(2)),
                LocalTime.parse(four.get(3)),
                weekdays,
                dates);
    }

    /** Whether the site works on that day. */
    public boolean works(LocalDate day) {
        return !weekdays.contains(day.getDayOfWeek()) && !dates.contains(day);
    }

    /** When the day is cut off. */
    public Instant cutOff(LocalDate day) {
        return at(day, cutOff);
    }

    /** Whether the cut-off of the day that it is at the site has passed; on a day without work there is none. */
    public boolean cutOffPassed(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        return works(today) && !now.isBefore(cutOff(today));
    }

    /** The next moment of each step, soonest first; none for a site that never works in the coming 60 days. */
    public List<Moment> next(Instant now) {
        List<Moment> moments = new ArrayList<>();
        for (Step step : Step.values()) {
            LocalDate day = LocalDate.ofInstant(now, ZONE).minusDays(1);
            for (int i = 0; i < FARTHEST_DAYS; i++) {
                LocalDate candidate = day.plusDays(i);
                if (works(candidate) && at(candidate, hour(step)).isAfter(now)) {
                    moments.add(new Moment(step, at(candidate, hour(step))));
                    break;
                }
            }
        }
        moments.sort(Comparator.comparing(Moment::at));
        return moments;
    }

    private LocalTime hour(Step step) {
        return switch (step) {
            case CUT_OFF -> cutOff;
            case BOARD -> board;
            case RELEASE -> release;
            case DISPATCH -> dispatch;
        };
    }

    private static Instant at(LocalDate day, LocalTime hour) {
        return ZonedDateTime.of(day, hour, ZONE).toInstant();
    }
}
