package io.tsunagi.outbound.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.outbound.domain.Approval;
import io.tsunagi.outbound.domain.ApproveDestination;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Approved destinations for programs. */
@RestController
@RequestMapping("/api/v1/outbound/destinations")
@Tag(name = "Approved destinations")
class DestinationApi {

    private final ApproveDestination approving;

    DestinationApi(ApproveDestination approving) {
        this.approving = approving;
    }

    @GetMapping
    @PreAuthorize(DestinationPages.READERS)
    @Operation(summary = "Hosts and ports that probes and webhooks may reach, with who approved them, when and why")
    List<Approval> all() {
        return approving.all();
    }

    @PostMapping
    @PreAuthorize(DestinationPages.APPROVER)
    @Operation(summary = "Approve a host and port; addresses that are not public must be listed one by one")
    Approved approve(@RequestBody Wanted wanted) {
        List<String> addresses = wanted.addresses();
        return new Approved(approving.approve(
                wanted.host(), wanted.port(), addresses == null ? List.of() : addresses, wanted.why()));
    }

    @PostMapping("/{id}/ending")
    @PreAuthorize(DestinationPages.APPROVER)
    @Operation(summary = "Take an approval back; nothing is sent there any more")
    Approved end(@PathVariable UUID id) {
        approving.end(id);
        return new Approved(id);
    }

    /** What is asked for. */
    record Wanted(String host, int port, @Nullable List<String> addresses, String why) {}

    /** The approval. */
    record Approved(UUID id) {}
}
