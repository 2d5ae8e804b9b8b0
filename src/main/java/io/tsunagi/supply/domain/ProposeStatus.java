package io.tsunagi.supply.domain;

import io.tsunagi.shipment.ServedAndAsked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes a volume for the SKUs of a shipper from what was asked and what left; it publishes nothing. */
@Service
public class ProposeStatus {

    /** Days whose orders are looked at. */
    public static final int DAYS = 7;

    /** SKUs that are proposed, those with the largest gap first. */
    public static final int MOST = 100;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ServedAndAsked figures;
    private final Clock clock;

    ProposeStatus(ServedAndAsked figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** The proposals, from the orders that came in during the last {@value #DAYS} days. */
    @Transactional(readOnly = true)
    public Proposals of(UUID partner) {
        Instant now = clock.instant();
        List<Proposal> found = figures.of(partner, now.minus(Duration.ofDays(DAYS)), MOST).stream()
                .map(ProposeStatus::proposal)
                .toList();
        return new Proposals(now, found);
    }

    private static Proposal proposal(ServedAndAsked.Figures figures) {
        Volume volume = Volume.proposed(figures.served(), figures.asked());
        int percent = figures.served()
                .multiply(HUNDRED)
                .divide(figures.asked(), 0, RoundingMode.DOWN)
                .intValue();
        return new Proposal(figures, percent, volume, Handling.proposed(volume));
    }

    /** Proposals and the time of the figures. */
    public record Proposals(Instant at, List<Proposal> rows) {}

    /**
     * What the figures of a SKU say.
     *
     * @param percent served of asked, rounded down
     */
    public record Proposal(ServedAndAsked.Figures figures, int percent, Volume volume, Handling handling) {}
}
