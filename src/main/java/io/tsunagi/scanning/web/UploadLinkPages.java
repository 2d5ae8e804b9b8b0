package io.tsunagi.scanning.web;

import io.tsunagi.frame.Times;
import io.tsunagi.scanning.domain.OfferUploadLink;
import io.tsunagi.scanning.domain.OfferUploadLink.Offered;
import io.tsunagi.scanning.domain.UploadLinks;
import io.tsunagi.shared.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where our people give out links by which partners send their papers. */
@Controller
class UploadLinkPages {

    private static final int SHOWN = 50;

    private final OfferUploadLink offering;
    private final UploadLinks links;
    private final Times times;
    private final MessageSource messages;
    private final String address;

    UploadLinkPages(
            OfferUploadLink offering,
            UploadLinks links,
            Times times,
            MessageSource messages,
            @Value("${tsunagi.address:http://localhost:${server.port:8080}}") String address) {
        this.offering = offering;
        this.links = links;
        this.times = times;
        this.messages = messages;
        this.address = address.replaceAll("/+$", "");
    }

    @GetMapping("/scans/links")
    @PreAuthorize(ScanAccess.MAY_READ)
    String list(Model model) {
        return show(Map.of(), Map.of(), model);
    }

    @PostMapping("/scans/links")
    @PreAuthorize(ScanAccess.MAY_ACT)
    String offer(@RequestParam Map<String, String> typed, Model model, Locale locale, RedirectAttributes flash) {
        try {
            Offered offered = offering.offer(
                    typed.getOrDefault("name", ""),
                    number(typed.getOrDefault("days", "")),
                    number(typed.getOrDefault("files", "")));
            flash.addFlashAttribute("made", address + "/in/" + offered.token());
            flash.addFlashAttribute("madeFor", offered.link().name());
            return "redirect:/scans/links";
        } catch (Refused refused) {
            Map<String, String> errors = refused.refusals().stream()
                    .collect(Collectors.toMap(
                            refusal -> refusal.field(),
                            refusal -> messages.getMessage(
                                    refusal.message(), refusal.arguments().toArray(), locale),
                            (first, second) -> first));
            return show(typed, errors, model);
        }
    }

    @PostMapping("/scans/links/{id}/closing")
    @PreAuthorize(ScanAccess.MAY_ACT)
    String close(@PathVariable UUID id, RedirectAttributes flash) {
        offering.close(id);
        flash.addFlashAttribute("notice", "scan.link.closed");
        return "redirect:/scans/links";
    }

    private String show(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("links", links.newest(SHOWN));
        model.addAttribute("now", times.now());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "scanning/links";
    }

    /** The number, or one that no rule allows. */
    private static int number(String typed) {
        String digits = java.text.Normalizer.normalize(typed.strip(), java.text.Normalizer.Form.NFKC);
        return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
    }
}
