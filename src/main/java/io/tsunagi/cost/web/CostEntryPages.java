package io.tsunagi.cost.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.cost.domain.CostEntry;
import io.tsunagi.cost.domain.CostState;
import io.tsunagi.cost.domain.Costs;
import io.tsunagi.cost.domain.GivenFile;
import io.tsunagi.cost.domain.KeepEvidence;
import io.tsunagi.cost.domain.MoveCost;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Money;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One cost: how its amount came about, its evidence, how far its claim got. */
@Controller
class CostEntryPages {

    private final Costs costs;
    private final MoveCost moving;
    private final KeepEvidence keeping;
    private final CostViews views;
    private final AuditTrail audit;

    CostEntryPages(Costs costs, MoveCost moving, KeepEvidence keeping, CostViews views, AuditTrail audit) {
        this.costs = costs;
        this.moving = moving;
        this.keeping = keeping;
        this.views = views;
        this.audit = audit;
    }

    @GetMapping(CostDoors.COST)
    @PreAuthorize(CostDoors.MAY_READ)
    String show(@PathVariable String ref, Model model, Locale locale) {
        return show(ref, Typing.NOTHING, model, locale);
    }

    @PostMapping(CostDoors.COST + "/state")
    @PreAuthorize(CostDoors.MAY_CLAIM)
    String move(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        CostEntry entry = find(ref);
        TypedCost box = new TypedCost(typed);
        try {
            CostState to = box.one(CostState.values(), "to");
            if (to == null) {
                throw new Refused(Refusal.at("to", "cost.refused.choose"));
            }
            Money settled = to.takesAmount()
                    ? box.money("settled", entry.amount().currency().getCurrencyCode())
                    : null;
            moving.move(ref, to, box.text("words"), settled);
        } catch (Refused refused) {
            return show(ref, views.typing(typed, refused, locale), model, locale);
        }
        flash.addFlashAttribute("notice", "cost.notice.moved");
        return "redirect:/costs/" + ref;
    }

    @PostMapping(CostDoors.COST + "/files")
    @PreAuthorize(CostDoors.MAY_NOTE)
    String keep(
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        try {
            keeping.keep(ref, name == null ? "" : name, file == null ? new byte[0] : file.getBytes());
        } catch (Refused refused) {
            return show(ref, views.typing(Map.of(), refused, locale), model, locale);
        }
        flash.addFlashAttribute("notice", "cost.notice.kept");
        return "redirect:/costs/" + ref;
    }

    /** Evidence as a download under the kind that its bytes are; a browser never shows it as a page of ours. */
    @GetMapping("/costs/files/{id}")
    @PreAuthorize(CostDoors.MAY_READ)
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        GivenFile file = costs.file(id).orElseThrow(() -> new NotHere("file"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, CostViews.saved(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .body(costs.content(id).orElseThrow(() -> new NotHere("file")));
    }

    private String show(String ref, Typing typing, Model model, Locale locale) {
        CostEntry entry = find(ref);
        views.disruption(entry.disruption(), model, locale);
        model.addAttribute("line", views.line(entry, locale));
        model.addAttribute("typing", typing);
        model.addAttribute("moves", costs.moves(ref));
        model.addAttribute("files", costs.files(ref));
        model.addAttribute("naming", views.naming(ref));
        model.addAttribute("entries", audit.of(ref));
        return "cost/entry";
    }

    private CostEntry find(String ref) {
        return costs.find(ref).orElseThrow(() -> new NotHere(ref));
    }
}
