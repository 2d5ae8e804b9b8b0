package io.tsunagi.disruption;

import io.tsunagi.As;
import io.tsunagi.disruption.domain.ApproveFallback;
import io.tsunagi.disruption.domain.DeclareDisruption;
import io.tsunagi.disruption.domain.Kind;
import io.tsunagi.disruption.domain.Owner;
import io.tsunagi.disruption.domain.RecordSystemUp;
import io.tsunagi.identity.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings disruptions into a state for tests, by walking the use cases as two managers. */
@Component
public class DisruptionFixtures {

    private final DeclareDisruption declareDisruption;
    private final ApproveFallback approveFallback;
    private final RecordSystemUp recordSystemUp;
    private final Clock clock;

    DisruptionFixtures(
            DeclareDisruption declareDisruption,
            ApproveFallback approveFallback,
            RecordSystemUp recordSystemUp,
            Clock clock) {
        this.declareDisruption = declareDisruption;
        this.approveFallback = approveFallback;
        this.recordSystemUp = recordSystemUp;
        this.clock = clock;
    }

    /** A declaration of that system, occurred three hours ago, told two hours ago. */
    public DeclareDisruption.Command command(UUID system) {
        Instant now = clock.instant();
        return new DeclareDisruption.Command(
                system,
                Kind.ALL,
                Owner.PARTNER,
                "no answer since the morning, told by the duty desk",
                null,
                null,
                now.minus(Duration.ofHours(3)),
                now.minus(Duration.ofHours(2)),
                null);
    }

    /** Declared by {@code test-manager}. */
    public String declared(UUID system) {
        return As.manager(() -> declareDisruption.declare(command(system)));
    }

    /** Declared, and approved by {@code second-manager}. */
    public String inFallback(UUID system) {
        String reference = declared(system);
        asSecond(() -> approveFallback.approve(reference));
        return reference;
    }

    /** In fallback, with the system up since one hour. */
    public String inRecovery(UUID system) {
        String reference = inFallback(system);
        Instant up = clock.instant().minus(Duration.ofHours(1));
        As.manager(() -> recordSystemUp.record(reference, up, up));
        return reference;
    }

    /** Does the work as the other manager. */
    public static void asSecond(Runnable work) {
        As.somebody("second-manager", Set.of(Role.MANAGER), work);
    }
}
