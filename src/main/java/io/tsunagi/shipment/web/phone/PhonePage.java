package io.tsunagi.shipment.web.phone;

import io.tsunagi.frame.Times;
import io.tsunagi.shipment.domain.handover.ReturnReason;
import io.tsunagi.shipment.domain.handover.Shortage;
import io.tsunagi.shipment.domain.phone.Happening;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The hand-over page for phones. It says nothing about who is signed in nor about any case, because the phone keeps it and shows
 * it without a line to whoever holds the phone; the queue lives in the phone alone until it is taken.
 */
@Controller
class PhonePage {

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

    private final PhoneAssets assets;
    private final Times times;

    PhonePage(PhoneAssets assets, Times times) {
        this.assets = assets;
        this.times = times;
    }

    @GetMapping(PhoneAssets.PAGE)
    @PreAuthorize("hasRole('COORDINATOR')")
    String phone(Model model, HttpServletResponse response) {
        response.setHeader("Tsunagi-Page", assets.version());
        model.addAttribute("assets", assets);
        model.addAttribute("happenings", Happening.values());
        model.addAttribute("shortages", Shortage.values());
        model.addAttribute("returnReasons", ReturnReason.values());
        model.addAttribute("zone", times.zone().getId());
        model.addAttribute("offset", OFFSET.format(times.now().atZone(times.zone())));
        return "shipment/phone";
    }

    /** The service worker, which keeps this page and its files and nothing else of the house; open to everybody. */
    @GetMapping(value = "/handover/worker.js", produces = "text/javascript;charset=UTF-8")
    @ResponseBody
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .header("Service-Worker-Allowed", PhoneAssets.PAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(assets.worker());
    }
}
