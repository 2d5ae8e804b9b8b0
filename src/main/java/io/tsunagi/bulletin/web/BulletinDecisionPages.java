package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.PublishBulletin;
import io.tsunagi.bulletin.domain.SubmitBulletin;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of a bulletin's page: publish, give back, withdraw. A refusal is shown on top of the page. */
@Controller
@PreAuthorize("hasRole('MANAGER')")
class BulletinDecisionPages {

    private final SubmitBulletin submitting;
    private final PublishBulletin publishing;

    BulletinDecisionPages(SubmitBulletin submitting, PublishBulletin publishing) {
        this.submitting = submitting;
        this.publishing = publishing;
    }

    @PostMapping("/bulletins/{reference}/publication")
    String publish(@PathVariable String reference, @RequestParam int seen, RedirectAttributes flash) {
        publishing.publish(reference, seen);
        return back(reference, "bulletin.done.published", flash);
    }

    @PostMapping("/bulletins/{reference}/return")
    String giveBack(
            @PathVariable String reference, @RequestParam(defaultValue = "") String remark, RedirectAttributes flash) {
        submitting.giveBack(reference, remark);
        return back(reference, "bulletin.done.returned", flash);
    }

    @PostMapping("/bulletins/{reference}/withdrawal")
    String withdraw(@PathVariable String reference, RedirectAttributes flash) {
        submitting.withdraw(reference);
        return back(reference, "bulletin.done.withdrawn", flash);
    }

    private static String back(String reference, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/bulletins/" + reference;
    }
}
