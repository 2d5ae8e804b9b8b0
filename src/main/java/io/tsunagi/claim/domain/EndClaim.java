package io.tsunagi.claim.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.PriorityGrants;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A claim ends without a decision: taken back by a person, or lapsed by its hour. */
@Service
public class EndClaim {

    private final Claims claims;
    private final ClaimFile file;
    private final PriorityGrants grants;
    private final Workflows workflows;

    EndClaim(Claims claims, ClaimFile file, PriorityGrants grants, Workflows workflows) {
        this.claims = claims;
        this.file = file;
        this.grants = grants;
        this.workflows = workflows;
    }

    /**
     * Takes it back; one that is taken back stays so.
     *
     * @param words who took it back and why
     * @throws Refused when it has ended otherwise, or without words
     */
    @Transactional
    public void withdraw(String reference, String words) {
        Claim claim = file.open(reference);
        if (claim.state() == ClaimState.WITHDRAWN) {
            return;
        }
        if (!claim.state().open()) {
            throw new Refused(Refusal.of("claim.refused.state." + claim.state()));
        }
        String why = ClaimFile.words("why", words);
        grants.end(reference);
        file.put(claim, claim.in(ClaimState.WITHDRAWN), "claim.withdrawn", why);
        workflows.message(reference, "Message_ClaimEnded", Map.of());
    }

    /** Lets it lapse when its hour has come; called twice or too early it changes nothing. */
    @Transactional
    public void lapse(String reference) {
        Claim claim = file.open(reference);
        if (claim.state() == ClaimState.GRANTED && !claim.validUntil().isAfter(file.now())) {
            grants.end(reference);
            file.put(
                    claim,
                    claim.in(ClaimState.LAPSED),
                    "claim.lapsed",
                    claim.validUntil().toString());
        }
    }

    /** Lifts its shipments while it is granted; what was lifted already stays so. */
    @Transactional
    public void keepLifted(String reference) {
        Claim claim = file.open(reference);
        if (claim.state() == ClaimState.GRANTED) {
            grants.grant(claim.shipments(), reference, claim.priority());
        }
    }

    /** Lets lapse what the timer of the process missed: the rows are the truth, and a claim must not outlive its hour. */
    @Scheduled(fixedDelayString = "${tsunagi.claim.sweep:PT30S}")
    @Transactional
    public void sweep() {
        claims.lapsed(file.now()).forEach(this::lapse);
    }
}
