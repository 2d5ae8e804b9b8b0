package io.tsunagi.mode.domain;

import io.tsunagi.mode.Modes.Mode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on one lane at one site.
 *
 * @param decisions in the order of deciding; their days never go back
 */
public record LaneHistory(String site, Lane lane, List<ModeDecision> decisions) {

    public LaneHistory {
        decisions = List.copyOf(decisions);
    }

    /** One per lane and site of a disruption, by lane and then by site. */
    static List<LaneHistory> of(List<ModeDecision> all) {
        Map<String, List<ModeDecision>> lanes = new LinkedHashMap<>();
        all.forEach(one -> lanes.computeIfAbsent(one.lane() + " " + one.site(), key -> new ArrayList<>())
                .add(one));
        return lanes.values().stream()
                .map(list -> new LaneHistory(list.get(0).site(), list.get(0).lane(), list))
                .sorted(Comparator.comparing(LaneHistory::lane).thenComparing(LaneHistory::site))
                .toList();
    }

    /** The newest decision, whether its day has come or not. */
    public Optional<ModeDecision> last() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.get(decisions.size() - 1));
    }

    /** Where the newest decision leads. */
    public Scope latest() {
        return last().map(ModeDecision::after).orElse(Scope.NOTHING);
    }

    /** What may go on that day. */
    public Scope on(LocalDate day) {
        return decisions.stream()
                .filter(one -> !one.from().isAfter(day))
                .reduce((first, second) -> second)
                .map(ModeDecision::after)
                .orElse(Scope.NOTHING);
    }

    /** First day of the mode that holds on that day; null when nothing had begun by then. */
    public @Nullable LocalDate since(LocalDate day) {
        Mode mode = on(day).mode();
        LocalDate since = null;
        Mode before = Mode.M0;
        for (ModeDecision one : decisions) {
            if (one.from().isAfter(day)) {
                break;
            }
            if (one.after().mode() == mode && (since == null || one.after().mode() != before)) {
                since = one.from();
            }
            before = one.after().mode();
        }
        return since;
    }

    /** What it let through before it was closed; empty when it is open or never was. */
    public Optional<Scope> lastOpen() {
        Scope now = latest();
        boolean everOpen = decisions.stream().anyMatch(one -> one.after().open());
        return now.open() || !everOpen
                ? Optional.empty()
                : Optional.of(new Scope(true, now.items(), now.channel(), now.units(), now.system()));
    }

    /** The widening that can be taken back: the newest that stands, unless it was narrowed since. */
    public Optional<ModeDecision> reversible() {
        int open = 0;
        for (int i = decisions.size() - 1; i >= 0; i--) {
            ModeDecision one = decisions.get(i);
            switch (one.kind()) {
                case REVERSE -> open++;
                case NARROW -> {
                    return Optional.empty();
                }
                case WIDEN -> {
                    if (open == 0) {
                        return Optional.of(one);
                    }
                    open--;
                }
            }
        }
        return Optional.empty();
    }
}
