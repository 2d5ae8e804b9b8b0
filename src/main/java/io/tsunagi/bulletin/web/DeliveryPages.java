package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.Bulletin;
import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.bulletin.domain.MailServer;
import io.tsunagi.bulletin.domain.ReadBulletins;
import io.tsunagi.bulletin.domain.ReadDeliveries;
import io.tsunagi.bulletin.domain.ReadDeliveries.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of the copies of one bulletin, page by page, and the list of those in the house whom somebody must phone. */
@Controller
@PreAuthorize("hasAnyRole('MANAGER', 'COORDINATOR', 'AUDITOR')")
class DeliveryPages {

    private final ReadDeliveries deliveries;
    private final ReadBulletins reading;
    private final MailServer mailServer;

    DeliveryPages(ReadDeliveries deliveries, ReadBulletins reading, MailServer mailServer) {
        this.deliveries = deliveries;
        this.reading = reading;
        this.mailServer = mailServer;
    }

    @GetMapping("/bulletins/{reference}/deliveries")
    String deliveries(
            @PathVariable String reference,
            @RequestParam(required = false) Delivery.@Nullable State state,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        Bulletin bulletin = reading.one(reference);
        Page page = deliveries.of(bulletin.reference(), state, after);
        String kept = state == null ? "" : "state=" + state + "&";
        model.addAttribute("bulletin", bulletin);
        model.addAttribute("numbers", deliveries.numbers(bulletin.reference()));
        model.addAttribute("state", state);
        model.addAttribute("mailServer", mailServer.isSet());
        show(page, "/bulletins/" + bulletin.reference() + "/deliveries?" + kept + "after=", model);
        return "bulletin/deliveries";
    }

    @GetMapping("/bulletins/undelivered")
    String undelivered(@RequestParam(required = false) @Nullable UUID after, Model model) {
        show(deliveries.undelivered(after), "/bulletins/undelivered?after=", model);
        model.addAttribute("mailServer", mailServer.isSet());
        return "bulletin/undelivered";
    }

    private static void show(Page page, String path, Model model) {
        model.addAttribute("copies", page.copies());
        model.addAttribute("next", page.next() == null ? null : path + page.next());
    }
}
