package io.tsunagi.shipment.web.outcome;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.outcome.Appeal;
import io.tsunagi.shipment.domain.outcome.Appeals;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Appeals that wait, on the desk of coordinators: those of the running disruption with the most of them, due a day after they came. */
@Component
class AppealsOnTheDesk implements DeskQueue {

    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Disruptions disruptions;
    private final Appeals appeals;
    private final SignedIn signedIn;

    AppealsOnTheDesk(Disruptions disruptions, Appeals appeals, SignedIn signedIn) {
        this.disruptions = disruptions;
        this.appeals = appeals;
        this.signedIn = signedIn;
    }

    @Override
    public Optional<Waiting> waiting() {
        if (!signedIn.person().is(Role.COORDINATOR)) {
            return Optional.empty();
        }
        Optional<Waiting> most = Optional.empty();
        for (Disruption disruption : disruptions.running()) {
            List<Appeal> open = appeals.open(disruption.partnerIds());
            if (!open.isEmpty() && (most.isEmpty() || most.get().number() < open.size())) {
                most = Optional.of(new Waiting(
                        "appeal.desk",
                        open.size(),
                        "/disruptions/" + disruption.reference() + "/outcomes",
                        open.get(0).recordedAt().plus(PATIENCE),
                        "coordinator"));
            }
        }
        return most;
    }
}
