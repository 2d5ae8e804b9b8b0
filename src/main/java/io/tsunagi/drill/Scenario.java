package io.tsunagi.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a drill, as a manager wrote it down.
 *
 * @param name as people call it
 * @param about what it trains, in a sentence
 * @param zone in which the file's days and hours are meant
 * @param start when the outage begins; day 0 is its day in the zone
 * @param days how many days it lasts, the last one counted
 * @param speed proposed pace: times as fast as a real clock
 * @param partner whose system is down
 * @param system which system is down
 * @param rto recovery time objective of that system
 * @param sites names of the sites that ship, in the order in which they open
 * @param capacity percent of normal from a day on, by rising day
 * @param ordersADay how many orders come on a normal day
 * @param mix percent of orders by class, {@code P0} to {@code P4}; together 100
 * @param timeline what colleagues do, by time
 * @param injects what is put in, by time
 * @param published facts of the real outage; empty for one that a house thought up
 */
public record Scenario(
        Words name,
        Words about,
        ZoneId zone,
        Instant start,
        int days,
        int speed,
        Words partner,
        Words system,
        Duration rto,
        List<Words> sites,
        List<Capacity> capacity,
        int ordersADay,
        Map<String, Integer> mix,
        List<Step> timeline,
        List<Inject> injects,
        List<Published> published) {

    public Scenario {
        sites = List.copyOf(sites);
        capacity = List.copyOf(capacity);
        mix = Map.copyOf(mix);
        timeline = List.copyOf(timeline);
        injects = List.copyOf(injects);
        published = List.copyOf(published);
    }

    /** When it is over: the end of its last day. */
    public Instant end() {
        return start.atZone(zone)
                .toLocalDate()
                .plusDays(days)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** How long it takes at the proposed pace, by a real clock. */
    public Duration realTime() {
        return Duration.between(start, end()).dividedBy(speed);
    }

    /** Day of the scenario at an instant, counted from 0 in its zone. */
    public int dayOf(Instant at) {
        long day = at.atZone(zone).toLocalDate().toEpochDay()
                - start.atZone(zone).toLocalDate().toEpochDay();
        return Math.toIntExact(day);
    }

    /** The sites that work at that time: those that the last step with a reach says, all where no step says any. */
    public List<Words> sitesAt(Instant at) {
        int open = timeline.stream()
                .filter(step -> !step.at().isAfter(at))
                .map(Step::reach)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(Reach::sites)
                .orElse(first() == null ? sites.size() : 0);
        return sites.subList(0, Math.min(open, sites.size()));
    }

    /** The sites for which orders come in at that time: those that work, else those that will work first. */
    public List<Words> orderedAt(Instant at) {
        List<Words> working = sitesAt(at);
        Reach first = first();
        return !working.isEmpty() || first == null ? working : sites.subList(0, Math.min(first.sites(), sites.size()));
    }

    private @Nullable Reach first() {
        return timeline.stream()
                .map(Step::reach)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Percent of normal on a day; 0 before the first line of the curve. */
    public int percentOn(int day) {
        return capacity.stream()
                .filter(line -> line.day() <= day)
                .reduce((earlier, later) -> later)
                .map(Capacity::percent)
                .orElse(0);
    }

    /**
     * Capacity from a day on.
     *
     * @param assumed whether no source published it
     */
    public record Capacity(int day, int percent, boolean assumed) {}

    /**
     * One act of a colleague.
     *
     * @param id unique in the scenario, so that a step is done once
     * @param desk login of the colleague who does it
     * @param text what is said or written down
     * @param assumed whether no source published it
     * @param reach how far work goes from then on; null where the step does not say
     * @param until the new expected end that is told; null where the step does not say
     */
    public record Step(
            String id,
            StepKind kind,
            Instant at,
            String desk,
            Words text,
            boolean assumed,
            @Nullable Reach reach,
            @Nullable Instant until) {

        /** One that says nothing more. */
        public Step(String id, StepKind kind, Instant at, String desk, Words text, boolean assumed) {
            this(id, kind, at, desk, text, assumed, null, null);
        }
    }

    /**
     * How far work goes at the sites of the scenario.
     *
     * @param sites how many of them work, in their order
     * @param items how many items are offered; null for all
     * @param channel how orders come: {@code FAX}, {@code SOME_WEB}, {@code WEB}, {@code ALL}
     * @param units the smallest unit that is picked: {@code CASE}, {@code EACH}
     * @param rebuilt how many of the sites work on the rebuilt system
     */
    public record Reach(int sites, @Nullable Integer items, String channel, String units, int rebuilt) {}

    /**
     * One surprise.
     *
     * @param id unique in the scenario
     * @param expected what people should do about it
     * @param within how long they have for it
     */
    public record Inject(String id, InjectKind kind, Instant at, Words expected, Duration within) {}
}
