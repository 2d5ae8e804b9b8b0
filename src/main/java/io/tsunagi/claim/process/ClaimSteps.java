package io.tsunagi.claim.process;

import io.tsunagi.claim.domain.EndClaim;
import org.springframework.stereotype.Component;

/** What the process of a claim calls; each may be called twice. */
@Component
public class ClaimSteps {

    private final EndClaim endClaim;

    ClaimSteps(EndClaim endClaim) {
        this.endClaim = endClaim;
    }

    /** Sees to it that the shipments of a granted claim are lifted. */
    public void lift(String reference) {
        endClaim.keepLifted(reference);
    }

    /** Lets the claim lapse when its hour has come. */
    public void lapse(String reference) {
        endClaim.lapse(reference);
    }
}
