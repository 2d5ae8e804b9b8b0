package io.tsunagi.recovery.domain;

import io.tsunagi.bulletin.PublishedBulletins;
import io.tsunagi.bulletin.PublishedBulletins.PublishedBulletin;
import io.tsunagi.declaration.DeclarationCounts;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shipment.Backlog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of a disruption now and over time; each is one question to the feature that owns the rows. */
@Service
public class ViewFigures {

    /** How far back the curve goes; the closing report tells the rest. */
    private static final Duration WINDOW = Duration.ofDays(14);

    private final Backlog backlog;
    private final PaperRegister papers;
    private final DeclarationCounts declarations;
    private final PublishedBulletins bulletins;
    private final Clock clock;

    ViewFigures(
            Backlog backlog,
            PaperRegister papers,
            DeclarationCounts declarations,
            PublishedBulletins bulletins,
            Clock clock) {
        this.backlog = backlog;
        this.papers = papers;
        this.declarations = declarations;
        this.bulletins = bulletins;
        this.clock = clock;
    }

    /** The figures now. */
    @Transactional(readOnly = true)
    public Figures now(Disruption disruption) {
        String reference = disruption.reference();
        List<PublishedBulletin> published = bulletins.of(reference);
        PublishedBulletin last = published.isEmpty() ? null : published.get(published.size() - 1);
        return new Figures(
                backlog.now(reference),
                declarations.byState(reference),
                papers.open(reference),
                last,
                last == null || disruption.state().isOver() ? null : last.nextUpdateAt(),
                !disruption.state().isOver() && due(last));
    }

    private boolean due(@Nullable PublishedBulletin last) {
        return last == null
                || (last.nextUpdateAt() != null && !last.nextUpdateAt().isAfter(clock.instant()));
    }

    /** Waiting shipments by class over time. */
    @Transactional(readOnly = true)
    public BacklogCurve curve(Disruption disruption) {
        Instant now = clock.instant();
        Instant since =
                now.minus(WINDOW).isAfter(disruption.occurredAt()) ? now.minus(WINDOW) : disruption.occurredAt();
        return BacklogCurve.of(backlog.since(disruption.reference(), since), backlog.now(disruption.reference()), now);
    }

    /** Shipments that ended without being served, one per class. */
    @Transactional(readOnly = true)
    public List<Backlog.Ending> endings(Disruption disruption) {
        return backlog.endings(disruption.reference());
    }

    /**
     * Figures of a disruption.
     *
     * @param shipments one per class from P0 to P4
     * @param declarations one per state that has any
     * @param openPapers papers without a disposition
     * @param bulletin the newest published bulletin; null before the first
     * @param nextUpdateAt when the next bulletin was promised; null if nothing was promised or the disruption is over
     * @param bulletinDue whether there is none yet, or its promise has come due; never once the disruption is over
     */
    public record Figures(
            List<Backlog.Count> shipments,
            List<DeclarationCounts.Tally> declarations,
            long openPapers,
            @Nullable PublishedBulletin bulletin,
            @Nullable Instant nextUpdateAt,
            boolean bulletinDue) {

        /** Shipments that wait in the ranked list. */
        public long open() {
            return shipments.stream().mapToLong(Backlog.Count::open).sum();
        }

        /** Shipments that may not move. */
        public long held() {
            return shipments.stream().mapToLong(Backlog.Count::held).sum();
        }

        /** Shipments in a wave or on the way. */
        public long released() {
            return shipments.stream().mapToLong(Backlog.Count::released).sum();
        }

        /** Shipments that arrived, with proof. */
        public long delivered() {
            return shipments.stream().mapToLong(Backlog.Count::delivered).sum();
        }

        /** Declarations that are not over. */
        public long openDeclarations() {
            return declarations.stream()
                    .filter(tally -> !tally.state().isOver())
                    .mapToLong(DeclarationCounts.Tally::number)
                    .sum();
        }
    }
}
