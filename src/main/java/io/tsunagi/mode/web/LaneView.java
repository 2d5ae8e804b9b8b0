package io.tsunagi.mode.web;

import io.tsunagi.mode.domain.Lane;
import io.tsunagi.mode.domain.LaneHistory;
import io.tsunagi.mode.domain.ModeDecision;
import io.tsunagi.mode.domain.Scope;
import io.tsunagi.shipment.ShippedLists;
import io.tsunagi.shipment.ShippedLists.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lane for the page.
 *
 * @param now what may go today
 * @param since first day of today's mode; null before the first
 * @param next a decision whose day is to come; null if none
 * @param decisions newest first
 * @param reversible the widening that can be taken back; null if none
 * @param lists what the lists of the site let through; null where no list rules
 */
public record LaneView(
        String site,
        Lane lane,
        Scope now,
        @Nullable LocalDate since,
        @Nullable ModeDecision next,
        List<ModeDecision> decisions,
        @Nullable UUID reversible,
        @Nullable Lists lists) {

    static LaneView of(LaneHistory history, LocalDate today, ShippedLists lists) {
        List<ModeDecision> newest = new ArrayList<>(history.decisions());
        Collections.reverse(newest);
        return new LaneView(
                history.site(),
                history.lane(),
                history.on(today),
                history.since(today),
                history.last().filter(one -> one.from().isAfter(today)).orElse(null),
                newest,
                history.reversible().map(ModeDecision::id).orElse(null),
                history.lane() == Lane.STOCK ? lists.on(history.site(), today) : null);
    }

    /** Whether the list of items lets through more or fewer than was decided here; no list at all lets through everything. */
    public boolean itemsDiffer() {
        if (lists == null || !now.open()) {
            return false;
        }
        Integer items = now.items();
        return lists.items() != (items == null ? 0 : items);
    }

    /** Whether single units pass the list of units though whole cases were decided. */
    public boolean unitsDiffer() {
        return lists != null
                && now.open()
                && now.units() == Scope.Units.CASE
                && (lists.units().isEmpty() || lists.units().contains("EACH"));
    }
}
