package io.tsunagi.shipment.web.label;

import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.paper.LabelPress.Stock;
import io.tsunagi.shipment.domain.label.Parcels.Prefix;
import io.tsunagi.shipment.domain.label.Per;
import io.tsunagi.shipment.domain.label.PrintLabels;
import io.tsunagi.shipment.domain.label.SetPrefix;
import io.tsunagi.shipment.domain.wave.WaveReading;
import io.tsunagi.shipment.web.PartnerNames;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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

/** Labels for parcels, and who has a company prefix of GS1. Printing draws numbers, so it is a POST. */
@Controller
class LabelPages {

    private final PrintLabels print;
    private final SetPrefix prefixes;
    private final WaveReading waves;
    private final PartnerNames partners;
    private final SignedIn signedIn;

    LabelPages(PrintLabels print, SetPrefix prefixes, WaveReading waves, PartnerNames partners, SignedIn signedIn) {
        this.print = print;
        this.prefixes = prefixes;
        this.waves = waves;
        this.partners = partners;
        this.signedIn = signedIn;
    }

    @PostMapping("/waves/{wave}/labels")
    @PreAuthorize("hasRole('COORDINATOR')")
    ResponseEntity<byte[]> wave(
            @PathVariable("wave") String reference,
            @RequestParam("stock") Stock stock,
            @RequestParam(name = "per", defaultValue = "LINE") Per per,
            @RequestParam(name = "skip", defaultValue = "0") int skip) {
        return pdf(
                reference,
                print.wave(waves.find(reference).orElseThrow(() -> new NotHere(reference)), stock, per, skip));
    }

    @PostMapping("/shipments/{shipment}/labels")
    @PreAuthorize("hasRole('COORDINATOR')")
    ResponseEntity<byte[]> shipment(
            @PathVariable("shipment") String reference,
            @RequestParam("stock") Stock stock,
            @RequestParam(name = "parcels", defaultValue = "1") int parcels,
            @RequestParam(name = "skip", defaultValue = "0") int skip) {
        return pdf(reference, print.shipment(reference, stock, parcels, skip));
    }

    @GetMapping("/labels/prefixes")
    @PreAuthorize("hasAnyRole('MANAGER', 'COORDINATOR', 'AUDITOR')")
    String prefixes(Model model, Locale locale) {
        model.addAttribute("prefixes", prefixes.all());
        Map<String, String> names = new LinkedHashMap<>();
        partners.all(locale).forEach((id, name) -> names.put(id.toString(), name));
        model.addAttribute("partners", names);
        return "shipment/prefixes";
    }

    @PostMapping("/labels/prefixes")
    @PreAuthorize("hasRole('MANAGER')")
    String set(
            @RequestParam("kind") Prefix.Kind kind,
            @RequestParam(name = "site", defaultValue = "") String site,
            @RequestParam(name = "shipper", defaultValue = "") String shipper,
            @RequestParam(name = "digits", defaultValue = "") String digits,
            RedirectAttributes flash) {
        String owner = kind == Prefix.Kind.SITE ? site.strip() : shipper;
        String plain = Normalizer.normalize(digits, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        prefixes.set(new Prefix(kind, owner, plain, signedIn.person().login()));
        flash.addFlashAttribute("notice", "label.prefix.saved");
        return "redirect:/labels/prefixes";
    }

    static ResponseEntity<byte[]> pdf(String reference, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(reference + "-labels.pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}
