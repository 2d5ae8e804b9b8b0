package io.tsunagi.shipment.web.fairness;

import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.fairness.PriorityOverride;
import io.tsunagi.shipment.domain.fairness.PriorityOverrides;
import io.tsunagi.shipment.domain.wave.SiteDay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Wishes to send a shipment first that wait for a second person, on the desks of coordinators and managers who did not ask for them. */
@Component
class OverridesOnTheDesk implements DeskQueue {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final PriorityOverrides overrides;
    private final SignedIn signedIn;
    private final Clock clock;

    OverridesOnTheDesk(PriorityOverrides overrides, SignedIn signedIn, Clock clock) {
        this.overrides = overrides;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public Optional<Waiting> waiting() {
        if (!signedIn.person().is(Role.COORDINATOR) && !signedIn.person().is(Role.MANAGER)) {
            return Optional.empty();
        }
        List<PriorityOverride> others = overrides.waiting(SiteDay.of(clock.instant())).stream()
                .filter(wish -> !wish.askedBy().equals(signedIn.person().login()))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Waiting(
                        "override.desk",
                        others.size(),
                        "/overrides/" + others.get(0).id(),
                        others.get(0).askedAt().plus(PATIENCE),
                        "coordinator"));
    }
}
