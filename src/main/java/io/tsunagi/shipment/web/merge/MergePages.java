package io.tsunagi.shipment.web.merge;

import io.tsunagi.shipment.domain.merge.DecideMerge;
import io.tsunagi.shipment.domain.merge.MergeProposal;
import io.tsunagi.shipment.domain.merge.MergeProposals;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pairs of orders that may be one, beside each other, for a coordinator to decide. */
@Controller
class MergePages {

    private static final int PAGE = 25;
    private static final int LATEST = 10;

    private final MergeProposals proposals;
    private final DecideMerge decide;

    MergePages(MergeProposals proposals, DecideMerge decide) {
        this.proposals = proposals;
        this.decide = decide;
    }

    @GetMapping("/shipments/merges")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    String list(@RequestParam(required = false) @Nullable UUID after, Model model) {
        List<MergeProposal> open = proposals.open(PAGE, after);
        model.addAttribute("open", open);
        model.addAttribute("waiting", proposals.waiting().number());
        model.addAttribute("decided", after == null ? proposals.decided(LATEST) : List.of());
        model.addAttribute(
                "next",
                open.size() == PAGE
                        ? "/shipments/merges?after=" + open.get(PAGE - 1).id()
                        : null);
        return "shipment/merges";
    }

    @PostMapping("/shipments/merges/{id}/merge")
    @PreAuthorize("hasRole('COORDINATOR')")
    String merge(@PathVariable UUID id, RedirectAttributes flash) {
        decide.merge(id);
        flash.addFlashAttribute("notice", "merge.merged");
        return "redirect:/shipments/merges";
    }

    @PostMapping("/shipments/merges/{id}/keep")
    @PreAuthorize("hasRole('COORDINATOR')")
    String keep(@PathVariable UUID id, RedirectAttributes flash) {
        decide.keepBoth(id);
        flash.addFlashAttribute("notice", "merge.kept");
        return "redirect:/shipments/merges";
    }

    @PostMapping("/shipments/merges/{id}/undo")
    @PreAuthorize("hasRole('COORDINATOR')")
    String undo(@PathVariable UUID id, RedirectAttributes flash) {
        decide.undo(id);
        flash.addFlashAttribute("notice", "merge.undone");
        return "redirect:/shipments/merges";
    }
}
