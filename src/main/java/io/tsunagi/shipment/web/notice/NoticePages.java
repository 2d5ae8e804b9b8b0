package io.tsunagi.shipment.web.notice;

import io.tsunagi.frame.NotHere;
import io.tsunagi.shipment.domain.bulk.BulkRuns;
import io.tsunagi.shipment.domain.notice.Notice;
import io.tsunagi.shipment.domain.notice.PrintNotices;
import io.tsunagi.shipment.domain.notice.ReadNotices;
import io.tsunagi.shipment.domain.notice.SteerNotices;
import io.tsunagi.shipment.web.PartnerNames;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who was told of a run, with the proof; and what a person does about those whom no mail reaches. */
@Controller
class NoticePages {

    private final BulkRuns runs;
    private final ReadNotices reading;
    private final SteerNotices steering;
    private final PrintNotices printing;
    private final PartnerNames names;

    NoticePages(BulkRuns runs, ReadNotices reading, SteerNotices steering, PrintNotices printing, PartnerNames names) {
        this.runs = runs;
        this.reading = reading;
        this.steering = steering;
        this.printing = printing;
        this.names = names;
    }

    @GetMapping("/bulk/{reference}/notices")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    String list(
            @PathVariable String reference,
            @RequestParam(required = false) Notice.@Nullable State state,
            @RequestParam(required = false) @Nullable UUID after,
            Model model,
            Locale locale) {
        model.addAttribute("run", runs.find(reference).orElseThrow(() -> new NotHere(reference)));
        model.addAttribute("summary", reading.summary(reference));
        model.addAttribute("page", reading.page(reference, state, after));
        model.addAttribute("state", state);
        model.addAttribute("states", Notice.State.values());
        model.addAttribute("ways", Notice.Way.values());
        model.addAttribute("atOnce", PrintNotices.AT_ONCE);
        model.addAttribute("names", names.all(locale));
        return "shipment/notices";
    }

    @PostMapping("/bulk/{reference}/notices/print")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    ResponseEntity<byte[]> print(@PathVariable String reference, @RequestParam(required = false) @Nullable UUID after) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(reference + "-notices.pdf")
                                .build()
                                .toString())
                .body(printing.print(reference, after));
    }

    @PostMapping("/notices/{id}/sent")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    String sent(
            @PathVariable UUID id,
            @RequestParam(required = false) Notice.@Nullable Way how,
            @RequestParam(defaultValue = "") String proof,
            RedirectAttributes flash) {
        return back(steering.sent(id, how, proof), "notice.done.sent", flash);
    }

    @PostMapping("/notices/{id}/again")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    String again(@PathVariable UUID id, RedirectAttributes flash) {
        return back(steering.again(id), "notice.done.again", flash);
    }

    @PostMapping("/notices/{id}/paper")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    String onPaper(@PathVariable UUID id, RedirectAttributes flash) {
        return back(steering.onPaper(id), "notice.done.paper", flash);
    }

    private static String back(String run, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return "redirect:/bulk/" + run + "/notices";
    }
}
