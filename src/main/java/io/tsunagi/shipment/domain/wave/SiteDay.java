package io.tsunagi.shipment.domain.wave;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The working day of a site. */
public final class SiteDay {

    /** Every site works by Japan time. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    private SiteDay() {}

    /** A moment as sheets show it, Japan time. */
    static String time(Instant moment) {
        return TIME.format(moment);
    }

    /** The day a moment falls on. */
    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** When a day begins. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
