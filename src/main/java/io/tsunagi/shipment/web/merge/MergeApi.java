package io.tsunagi.shipment.web.merge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.shipment.domain.merge.DecideMerge;
import io.tsunagi.shipment.domain.merge.MergeProposal;
import io.tsunagi.shipment.domain.merge.MergeProposals;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposals to merge two orders, for programs. */
@RestController
@Tag(name = "Merge proposals")
class MergeApi {

    private static final int PAGE = 100;

    private final MergeProposals proposals;
    private final DecideMerge decide;

    MergeApi(MergeProposals proposals, DecideMerge decide) {
        this.proposals = proposals;
        this.decide = decide;
    }

    @GetMapping("/api/v1/merge-proposals")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    @Operation(
            summary =
                    "Pairs of orders that may be one: same customer, article, destination and quantity within 72 hours",
            description = "At most 100, the longest open first; ask again with after = the last id.")
    List<Proposal> list(@RequestParam(required = false) @Nullable UUID after) {
        return proposals.open(PAGE, after).stream().map(Proposal::of).toList();
    }

    @PostMapping("/api/v1/merge-proposals/{id}/merge")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "They are one: the later is cancelled, the earlier takes the earlier need-by")
    Proposal merge(@PathVariable UUID id) {
        decide.merge(id);
        return show(id);
    }

    @PostMapping("/api/v1/merge-proposals/{id}/keep")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "They are two orders")
    Proposal keep(@PathVariable UUID id) {
        decide.keepBoth(id);
        return show(id);
    }

    @PostMapping("/api/v1/merge-proposals/{id}/undo")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Take the decision back, while neither order was released")
    Proposal undo(@PathVariable UUID id) {
        decide.undo(id);
        return show(id);
    }

    private Proposal show(UUID id) {
        return Proposal.of(proposals.find(id).orElseThrow());
    }

    /** A proposal with the references of its two shipments. */
    record Proposal(
            UUID id,
            UUID partnerId,
            String earlier,
            String later,
            MergeProposal.State state,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        static Proposal of(MergeProposal proposal) {
            return new Proposal(
                    proposal.id(),
                    proposal.partnerId(),
                    proposal.earlier().reference(),
                    proposal.later().reference(),
                    proposal.state(),
                    proposal.proposedAt(),
                    proposal.decidedBy(),
                    proposal.decidedAt());
        }
    }
}
