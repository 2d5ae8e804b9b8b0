package io.tsunagi.disruption.web;

import io.tsunagi.disruption.domain.BlastRadius;
import io.tsunagi.disruption.domain.PreviewBlastRadius;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a failure of a partner or of one of its systems would touch, at any minute and before anything is declared. */
@Controller
class RadiusPages {

    private final PreviewBlastRadius preview;
    private final SupplyChainMap map;
    private final Times times;

    RadiusPages(PreviewBlastRadius preview, SupplyChainMap map, Times times) {
        this.preview = preview;
        this.map = map;
        this.times = times;
    }

    @GetMapping("/partners/{code}/radius")
    @PreAuthorize("isAuthenticated()")
    String radius(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String system,
            @RequestParam(name = "from", defaultValue = "") String typed,
            Model model,
            Locale locale) {
        Partner partner = map.partner(code).orElseThrow(() -> new NotHere(code));
        Instant now = times.now();
        Optional<Instant> from = times.parse(typed);
        boolean japanese = locale.getLanguage().equals("ja");
        List<Choice> systems = map.systems().stream()
                .filter(one -> one.partnerId().equals(partner.id()))
                .map(one -> new Choice(one.id().toString(), japanese ? one.nameJa() : one.nameEn()))
                .toList();
        model.addAttribute("code", code);
        model.addAttribute("name", japanese ? partner.nameJa() : partner.nameEn());
        model.addAttribute("systems", systems);
        model.addAttribute("chosen", system);
        model.addAttribute("fromTyped", typed.isBlank() ? times.input(now) : typed);
        model.addAttribute("fromWrong", !typed.isBlank() && from.isEmpty());
        model.addAttribute("countedAt", now);
        model.addAttribute("radius", RadiusPage.of(find(partner, system, from.orElse(now)), locale));
        return "disruption/radius-page";
    }

    @GetMapping("/partners/{code}/radius.csv")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<byte[]> everybody(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String system,
            @RequestParam(name = "from", defaultValue = "") String typed,
            Locale locale) {
        Partner partner = map.partner(code).orElseThrow(() -> new NotHere(code));
        BlastRadius radius = find(partner, system, times.parse(typed).orElseGet(times::now));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("radius.csv")
                                .build()
                                .toString())
                .body(RadiusCsv.of(RadiusPage.rows(radius, locale)).getBytes(StandardCharsets.UTF_8));
    }

    private BlastRadius find(Partner partner, String system, Instant from) {
        Optional<BlastRadius> found = system.isBlank()
                ? preview.previewPartner(partner.code(), from)
                : DeclareFormReader.id(system)
                        .flatMap(this::owned)
                        .filter(one -> one.partnerId().equals(partner.id()))
                        .flatMap(one -> preview.preview(one.id(), from));
        return found.orElseThrow(() -> new NotHere(system));
    }

    private Optional<SupplyChainMap.PartnerSystem> owned(UUID system) {
        return map.system(system);
    }

    /** A system that may be chosen. */
    record Choice(String id, String name) {}
}
