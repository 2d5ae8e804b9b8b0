package io.tsunagi.proof.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.proof.domain.FindProof;
import io.tsunagi.proof.domain.MakeProof;
import io.tsunagi.proof.domain.Proof;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proofs for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Proof of outage", description = "One sealed file of a disruption for customs, shipper or insurer")
class ProofApi {

    private final FindProof finding;
    private final MakeProof making;

    ProofApi(FindProof finding, MakeProof making) {
        this.finding = finding;
        this.making = making;
    }

    @GetMapping("/disruptions/{disruption}/proofs")
    @PreAuthorize(ProofPages.MAY_READ)
    @Operation(summary = "Proofs that were made, newest first")
    List<Proof> list(@PathVariable("disruption") String disruption) {
        return finding.of(disruption);
    }

    @PostMapping("/disruptions/{disruption}/proofs")
    @PreAuthorize(ProofPages.MAY_MAKE)
    @Operation(summary = "Make one; when nothing changed, the earlier one answers")
    ResponseEntity<Proof> make(@PathVariable("disruption") String disruption) {
        String reference = making.make(disruption);
        return ResponseEntity.created(URI.create("/api/v1/proofs/" + reference)).body(finding.find(reference));
    }

    @GetMapping(ProofPages.PROOF)
    @PreAuthorize(ProofPages.MAY_READ)
    @Operation(summary = "One proof, without its file")
    Proof show(@PathVariable String ref) {
        return finding.find(ref);
    }

    @GetMapping(ProofPages.PROOF + "/file")
    @PreAuthorize(ProofPages.MAY_READ)
    @Operation(summary = "The sealed file")
    ResponseEntity<byte[]> file(@PathVariable String ref) {
        return ProofPages.download(finding, ref);
    }
}
