package io.tsunagi.shipment.web.bulk;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.RankedFilter;
import io.tsunagi.shipment.domain.bulk.BulkAction;
import io.tsunagi.shipment.domain.bulk.BulkReason;
import io.tsunagi.shipment.domain.bulk.BulkRun;
import io.tsunagi.shipment.domain.bulk.BulkRuns;
import io.tsunagi.shipment.domain.bulk.StartBulk;
import io.tsunagi.shipment.domain.bulk.SteerBulk;
import io.tsunagi.shipment.domain.notice.ReadNotices;
import io.tsunagi.shipment.web.RankedQuestion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Many shipments at once: what it would change, the reason, the progress, and the way back. */
@Controller
class BulkPages {

    private final StartBulk startBulk;
    private final SteerBulk steerBulk;
    private final BulkRuns runs;
    private final ReadNotices reading;

    BulkPages(StartBulk startBulk, SteerBulk steerBulk, BulkRuns runs, ReadNotices reading) {
        this.startBulk = startBulk;
        this.steerBulk = steerBulk;
        this.runs = runs;
        this.reading = reading;
    }

    @GetMapping("/disruptions/{ref}/shipments/bulk")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    String check(
            @PathVariable String ref,
            @RequestParam BulkAction action,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable List<String> pick,
            @ModelAttribute("asked") RankedQuestion asked,
            @ModelAttribute("bulk") BulkForm form,
            Model model) {
        form.setTell(true);
        return page(choice(ref, action, all, pick, asked), all, model);
    }

    @PostMapping("/disruptions/{ref}/shipments/bulk")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    String start(
            @PathVariable String ref,
            @RequestParam BulkAction action,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable List<String> pick,
            @ModelAttribute("asked") RankedQuestion asked,
            @ModelAttribute("bulk") BulkForm form,
            BindingResult typed,
            Model model) {
        StartBulk.Choice choice = choice(ref, action, all, pick, asked);
        try {
            BulkRun run = startBulk.start(form.getRequest(), choice, form.getReason(), form.getWords(), form.isTell());
            return "redirect:/bulk/" + run.reference();
        } catch (Refused refused) {
            PageRefusals.show(refused, typed);
            return page(choice, all, model);
        }
    }

    @GetMapping("/bulk/{reference}")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    String show(@PathVariable String reference, Model model) {
        BulkRun run = runs.find(reference).orElseThrow(() -> new NotHere(reference));
        model.addAttribute("run", run);
        model.addAttribute("told", reading.summary(reference));
        model.addAttribute("others", runs.newest(run.disruption()));
        return "shipment/bulk-run";
    }

    @PostMapping("/bulk/{reference}/stop")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    String stop(@PathVariable String reference) {
        steerBulk.stop(reference);
        return "redirect:/bulk/" + reference;
    }

    @PostMapping("/bulk/{reference}/undo")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    String undo(@PathVariable String reference) {
        steerBulk.undo(reference);
        return "redirect:/bulk/" + reference;
    }

    private String page(StartBulk.Choice choice, boolean all, Model model) {
        StartBulk.Preview preview = nothingPicked(choice, all)
                ? new StartBulk.Preview(List.of(0, 0, 0, 0, 0), new BulkRuns.Reach(0, 0))
                : startBulk.preview(choice);
        List<Integer> numbers = preview.numbers();
        model.addAttribute("reach", preview.reach());
        model.addAttribute("choice", choice);
        model.addAttribute("all", all);
        model.addAttribute("numbers", numbers);
        model.addAttribute("total", numbers.stream().mapToInt(Integer::intValue).sum());
        model.addAttribute("reasons", BulkReason.values());
        return "shipment/bulk-check";
    }

    private static boolean nothingPicked(StartBulk.Choice choice, boolean all) {
        return !all && choice.references().isEmpty();
    }

    static StartBulk.Choice choice(
            String disruption, BulkAction action, boolean all, @Nullable List<String> pick, RankedQuestion asked) {
        return all
                ? new StartBulk.Choice(disruption, action, List.of(), asked.filter(), asked.q())
                : new StartBulk.Choice(
                        disruption,
                        action,
                        pick == null ? List.of() : pick,
                        RankedFilter.of(action.from(asked.statusOrOpen())),
                        null);
    }
}
