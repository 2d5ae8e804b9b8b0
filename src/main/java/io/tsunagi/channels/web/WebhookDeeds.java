package io.tsunagi.channels.web;

import io.tsunagi.channels.domain.SendAgain;
import io.tsunagi.channels.domain.TendEndpoint;
import io.tsunagi.shared.Refused;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do with an endpoint and its webhooks. */
@Controller
class WebhookDeeds {

    private final TendEndpoint tending;
    private final SendAgain sending;

    WebhookDeeds(TendEndpoint tending, SendAgain sending) {
        this.tending = tending;
        this.sending = sending;
    }

    @PostMapping(ChannelDoors.ENDPOINT + "/ping")
    @PreAuthorize(ChannelDoors.SENDS)
    String ping(@PathVariable UUID id, @RequestParam UUID key, RedirectAttributes flash) {
        return done(id, flash, () -> {
            tending.ping(id, key);
            return "channels.done.pinged";
        });
    }

    @PostMapping(ChannelDoors.ENDPOINT + "/secret")
    @PreAuthorize(ChannelDoors.REGISTERS)
    String renew(@PathVariable UUID id, @RequestParam int seen, RedirectAttributes flash) {
        return done(id, flash, () -> {
            flash.addFlashAttribute("secret", tending.renew(id, seen));
            return "channels.done.renewed";
        });
    }

    @PostMapping(ChannelDoors.ENDPOINT + "/ending")
    @PreAuthorize(ChannelDoors.REGISTERS)
    String end(@PathVariable UUID id, RedirectAttributes flash) {
        return done(id, flash, () -> {
            tending.end(id);
            return "channels.done.stopped";
        });
    }

    @PostMapping(ChannelDoors.MESSAGE + "/again")
    @PreAuthorize(ChannelDoors.SENDS)
    String again(@PathVariable UUID id, @RequestParam int seen, RedirectAttributes flash) {
        try {
            sending.again(id, seen);
            flash.addFlashAttribute("notice", "channels.done.again");
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused.refusals().get(0).message());
        }
        return "redirect:/webhooks/messages/" + id;
    }

    private static String done(UUID id, RedirectAttributes flash, Deed deed) {
        try {
            flash.addFlashAttribute("notice", deed.done());
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused.refusals().get(0).message());
        }
        return "redirect:/webhooks/" + id;
    }

    /** Does something and names the message that says so. */
    private interface Deed {
        String done();
    }
}
