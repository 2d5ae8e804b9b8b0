package io.tsunagi.shipment.web.merge;

import io.tsunagi.frame.DeskQueue;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.merge.MergeProposals;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Orders that may be one, on the desk of coordinators; each is due some hours after it was proposed, before a wave takes both. */
@Component
class MergesOnTheDesk implements DeskQueue {

    private final MergeProposals proposals;
    private final SignedIn signedIn;
    private final Duration term;

    MergesOnTheDesk(MergeProposals proposals, SignedIn signedIn, @Value("${tsunagi.merges.due:PT4H}") Duration term) {
        this.proposals = proposals;
        this.signedIn = signedIn;
        this.term = term;
    }

    @Override
    public Optional<Waiting> waiting() {
        if (!signedIn.person().roles().contains(Role.COORDINATOR)) {
            return Optional.empty();
        }
        MergeProposals.Waiting waiting = proposals.waiting();
        return Optional.ofNullable(waiting.since())
                .map(since -> new Waiting(
                        "merge.desk", waiting.number(), "/shipments/merges", since.plus(term), "coordinator"));
    }
}
