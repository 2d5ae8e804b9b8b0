package io.tsunagi.declaration.domain;

import io.tsunagi.declaration.domain.Declarations.Load;
import io.tsunagi.disruption.InFlight;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells how many declarations a failure would touch; urgent are those due within 24 hours. */
@Component
class DeclarationsInFlight implements InFlight {

    private static final Duration SOON = Duration.ofHours(24);

    private final Declarations declarations;
    private final Clock clock;

    DeclarationsInFlight(Declarations declarations, Clock clock) {
        this.declarations = declarations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Count count(Set<UUID> partnerIds) {
        Load load = declarations.load(partnerIds, clock.instant().plus(SOON));
        return new Count("declarations", load.number(), load.urgent(), load.nextDeadline());
    }
}
