package io.tsunagi.recovery.web;

import io.tsunagi.recovery.domain.BacklogCurve;
import io.tsunagi.recovery.domain.BacklogCurve.Point;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The backlog for the chart; the table under it shows the same.
 *
 * @param times moments, oldest first
 * @param labels the moments in the house's zone, short
 * @param series one per class, P0 first
 */
public record BacklogChart(List<Instant> times, List<String> labels, List<Series> series) {

    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("M/d HH:mm");

    /**
     * The numbers of one class.
     *
     * @param code P0 to P4
     * @param label what the legend says
     * @param numbers one per moment
     */
    public record Series(String code, String label, List<Long> numbers) {}

    static BacklogChart of(BacklogCurve curve, ZoneId zone) {
        List<Point> points = curve.points();
        return new BacklogChart(
                points.stream().map(Point::at).toList(),
                points.stream()
                        .map(point -> LABEL.format(point.at().atZone(zone)))
                        .toList(),
                IntStream.range(0, BacklogCurve.CLASSES)
                        .mapToObj(priority -> new Series(
                                "P" + priority,
                                "P" + priority,
                                points.stream()
                                        .map(point -> point.open().get(priority))
                                        .toList()))
                        .toList());
    }
}
