package io.tsunagi.proof.web;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import io.tsunagi.proof.domain.FindProof;
import io.tsunagi.proof.domain.MakeProof;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making proofs of a disruption, and those that were made. */
@Controller
class ProofPages {

    static final String MAY_READ = "hasAnyRole('MANAGER', 'BROKER', 'AUDITOR')";
    static final String MAY_MAKE = "hasRole('MANAGER')";
    static final String PROOF = "/proofs/{ref:PR-[0-9]{4}-[0-9]+-[A-Z]}";

    private static final MediaType ZIP = new MediaType("application", "zip");

    private final FindProof finding;
    private final MakeProof making;
    private final Disruptions disruptions;

    ProofPages(FindProof finding, MakeProof making, Disruptions disruptions) {
        this.finding = finding;
        this.making = making;
        this.disruptions = disruptions;
    }

    @GetMapping("/disruptions/{disruption}/proofs")
    @PreAuthorize(MAY_READ)
    String list(@PathVariable("disruption") String disruption, Model model) {
        model.addAttribute("disruption", disruptions.find(disruption).orElseThrow(() -> new NotHere(disruption)));
        model.addAttribute("proofs", finding.of(disruption));
        return "proof/list";
    }

    @PostMapping("/disruptions/{disruption}/proofs")
    @PreAuthorize(MAY_MAKE)
    String make(@PathVariable("disruption") String disruption, RedirectAttributes flash) {
        int before = finding.of(disruption).size();
        making.make(disruption);
        boolean made = finding.of(disruption).size() > before;
        flash.addFlashAttribute("notice", made ? "proof.notice.made" : "proof.notice.same");
        return "redirect:/disruptions/" + disruption + "/proofs";
    }

    /** A scan of the code on a summary leads here, and on to the disruption's proofs. */
    @GetMapping(PROOF)
    @PreAuthorize(MAY_READ)
    String show(@PathVariable String ref) {
        return "redirect:/disruptions/" + finding.find(ref).disruption() + "/proofs";
    }

    @GetMapping(PROOF + "/file")
    @PreAuthorize(MAY_READ)
    ResponseEntity<byte[]> file(@PathVariable String ref) {
        return download(finding, ref);
    }

    static ResponseEntity<byte[]> download(FindProof finding, String ref) {
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(ref + ".zip")
                                .build()
                                .toString())
                .body(finding.file(ref));
    }
}
