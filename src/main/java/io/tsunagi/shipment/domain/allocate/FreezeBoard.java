package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.shipment.domain.wave.Candidate;
import io.tsunagi.shipment.domain.wave.Capacities;
import io.tsunagi.shipment.domain.wave.SiteDay;
import io.tsunagi.shipment.domain.wave.SiteLoad;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Once the cut-off of a site's day has passed, keeps the plan as it then stands for the board. It looks every minute and freezes each
 * day once, on however many nodes; it releases nothing.
 */
@Service
public class FreezeBoard {

    private final Disruptions disruptions;
    private final Capacities capacities;
    private final Decisions decisions;
    private final Boards boards;
    private final PlanDay planDay;
    private final AuditTrail audit;
    private final Clock clock;

    FreezeBoard(
            Disruptions disruptions,
            Capacities capacities,
            Decisions decisions,
            Boards boards,
            PlanDay planDay,
            AuditTrail audit,
            Clock clock) {
        this.disruptions = disruptions;
        this.capacities = capacities;
        this.decisions = decisions;
        this.boards = boards;
        this.planDay = planDay;
        this.audit = audit;
        this.clock = clock;
    }

    /** The plan that was frozen at a site today. */
    @Transactional(readOnly = true)
    public Optional<Board> today(Disruption disruption, String site) {
        return boards.find(disruption.reference(), site, SiteDay.of(clock.instant()));
    }

    /**
     * Freezes what is due: sites with hands today whose cut-off has passed.
     *
     * @return how many were frozen now
     */
    @Scheduled(cron = "${tsunagi.allocation.board:5 * * * * *}")
    @Transactional
    public int freeze() {
        int frozen = 0;
        for (Disruption disruption : disruptions.running()) {
            if (disruption.state().allowsFallback()) {
                frozen += freeze(disruption);
            }
        }
        return frozen;
    }

    /** The same for one disruption. */
    @Transactional
    public int freeze(Disruption disruption) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int frozen = 0;
        for (SiteLoad load : capacities.sites(disruption.partnerIds(), SiteDay.of(now))) {
            boolean due = load.capacity() != null
                    && decisions.inForce(load.site(), SiteDay.of(now)).rhythm().cutOffPassed(now);
            if (due
                    && boards.find(disruption.reference(), load.site(), SiteDay.of(now))
                            .isEmpty()) {
                frozen += freeze(disruption, load.site(), now) ? 1 : 0;
            }
        }
        return frozen;
    }

    private boolean freeze(Disruption disruption, String site, Instant now) {
        AllocationPlan plan = planDay.plan(disruption, planDay.today(site));
        Map<String, Long> byClass = plan.taken().stream()
                .map(AllocationPlan.Taken::line)
                .collect(Collectors.groupingBy(Candidate::code, TreeMap::new, Collectors.counting()));
        Board board = new Board(
                disruption.reference(),
                site,
                SiteDay.of(now),
                now,
                plan.taken().stream().map(line -> line.line().reference()).toList(),
                byClass,
                plan.leftOut().size());
        if (!boards.add(board)) {
            return false;
        }
        audit.record(new Change(
                "allocation.board-frozen",
                disruption.reference(),
                disruption.reference(),
                null,
                null,
                "%s %s: %d %s".formatted(site, board.day(), board.taken().size(), byClass)));
        return true;
    }
}
