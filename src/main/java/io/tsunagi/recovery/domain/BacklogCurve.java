package io.tsunagi.recovery.domain;

import io.tsunagi.shipment.Backlog.Count;
import io.tsunagi.shipment.Backlog.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Waiting shipments by class over time, thinned so that it can be drawn and read as a table.
 *
 * @param points oldest first; the last one is now
 */
public record BacklogCurve(List<Point> points) {

    /** Classes P0 to P4. */
    public static final int CLASSES = 5;

    /** As many points as a reader can tell apart on a page, and a table can hold. */
    static final int MOST_POINTS = 48;

    /** A pace of less than this says more about the hour of the day than about the work. */
    private static final Duration SHORTEST_PACE = Duration.ofHours(6);

    /**
     * The numbers at a moment.
     *
     * @param open open and held shipments, index 0 for P0 to 4 for P4
     */
    public record Point(Instant at, List<Long> open) {

        /** All classes together. */
        public long total() {
            return open.stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * When the backlog would be gone.
     *
     * @param left at the pace of the span before now
     * @param pace span over which the pace was taken
     */
    public record Forecast(Duration left, Duration pace) {}

    /** The curve of samples, ending with the present numbers. */
    static BacklogCurve of(List<Sample> samples, List<Count> now, Instant at) {
        List<Point> points = new ArrayList<>();
        List<Long> standing = new ArrayList<>(List.of(0L, 0L, 0L, 0L, 0L));
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            // A class is sampled when its number changed; until then its last number stands.
            standing.set(sample.priority(), sample.open());
            boolean momentComplete =
                    i + 1 == samples.size() || !samples.get(i + 1).at().equals(sample.at());
            if (momentComplete && sample.at().isBefore(at)) {
                points.add(new Point(sample.at(), List.copyOf(standing)));
            }
        }
        List<Point> thinned = thin(points);
        if (!now.isEmpty()) {
            List<Long> open = new ArrayList<>(List.of(0L, 0L, 0L, 0L, 0L));
            now.forEach(count -> open.set(count.priority(), count.open() + count.held()));
            thinned.add(new Point(at, List.copyOf(open)));
        }
        return new BacklogCurve(List.copyOf(thinned));
    }

    /** Evenly chosen points; the first one, where it began, always stays. */
    private static List<Point> thin(List<Point> points) {
        int most = MOST_POINTS - 1;
        if (points.size() <= most) {
            return points;
        }
        List<Point> chosen = new ArrayList<>(most);
        for (int i = 0; i < most; i++) {
            chosen.add(points.get(Math.toIntExact((long) i * (points.size() - 1) / (most - 1))));
        }
        return chosen;
    }

    /**
     * A forecast from how fast the backlog shrank in the last day. Empty, and then the page says so, when there is no backlog,
     * when less than six hours are known, or when it did not shrink: a made-up date is worse than none.
     */
    public Optional<Forecast> forecast() {
        if (points.size() < 2) {
            return Optional.empty();
        }
        Point last = points.get(points.size() - 1);
        Point before = points.stream()
                .filter(point -> !point.at().isBefore(last.at().minus(Duration.ofDays(1))))
                .findFirst()
                .orElse(last);
        Duration pace = Duration.between(before.at(), last.at());
        long gone = before.total() - last.total();
        if (last.total() == 0 || gone <= 0 || pace.compareTo(SHORTEST_PACE) < 0) {
            return Optional.empty();
        }
        return Optional.of(new Forecast(pace.multipliedBy(last.total()).dividedBy(gone), pace));
    }
}
