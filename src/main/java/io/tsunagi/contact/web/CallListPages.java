package io.tsunagi.contact.web;

import io.tsunagi.contact.domain.call.Call;
import io.tsunagi.contact.domain.call.Calls;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import io.tsunagi.partner.SupplyChainMap.Partner;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Calls of a disruption and of a partner, newest first, as pages and as files. */
@Controller
class CallListPages {

    private final Calls calls;
    private final CallViews views;
    private final Disruptions disruptions;
    private final ContactWords words;

    CallListPages(Calls calls, CallViews views, Disruptions disruptions, ContactWords words) {
        this.calls = calls;
        this.views = views;
        this.disruptions = disruptions;
        this.words = words;
    }

    @GetMapping("/disruptions/{ref}/calls")
    @PreAuthorize(ContactDoors.HOUSE)
    String ofDisruption(
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String before,
            Model model,
            Locale locale) {
        Disruptions.Disruption disruption = disruption(ref);
        model.addAttribute("title", locale.getLanguage().equals("ja") ? disruption.titleJa() : disruption.titleEn());
        model.addAttribute("home", "/disruptions/" + ref);
        model.addAttribute("of", ref);
        model.addAttribute("scope", "DISRUPTION");
        model.addAttribute("begin", "/calls/new?disruption=" + ref);
        return list("/disruptions/" + ref + "/calls", calls.page(ref, null, before, CallViews.PAGE + 1), model, locale);
    }

    @GetMapping("/disruptions/{ref}/calls.csv")
    @PreAuthorize(ContactDoors.HOUSE)
    ResponseEntity<byte[]> fileOfDisruption(@PathVariable String ref) {
        disruption(ref);
        return file("calls-" + ref, ref, null);
    }

    @GetMapping("/partners/{code}/calls")
    @PreAuthorize(ContactDoors.HOUSE)
    String ofPartner(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String before,
            Model model,
            Locale locale) {
        Partner partner = words.partner(code);
        model.addAttribute("title", ContactWords.name(partner, locale));
        model.addAttribute("home", "/partners/" + partner.code());
        model.addAttribute("of", partner.code());
        model.addAttribute("scope", "PARTNER");
        model.addAttribute("begin", "/calls/new?partner=" + partner.code() + "&q=" + partner.code());
        return list(
                "/partners/" + partner.code() + "/calls",
                calls.page(null, partner.id(), before, CallViews.PAGE + 1),
                model,
                locale);
    }

    @GetMapping("/partners/{code}/calls.csv")
    @PreAuthorize(ContactDoors.HOUSE)
    ResponseEntity<byte[]> fileOfPartner(@PathVariable String code) {
        Partner partner = words.partner(code);
        return file("calls-" + partner.code(), null, partner.id());
    }

    private Disruptions.Disruption disruption(String ref) {
        return disruptions.find(ref).orElseThrow(() -> new NotHere(ref));
    }

    private String list(String path, List<Call> found, Model model, Locale locale) {
        List<Call> page = found.stream().limit(CallViews.PAGE).toList();
        model.addAttribute("lines", views.lines(page, locale));
        model.addAttribute("path", path);
        model.addAttribute(
                "next",
                found.size() > CallViews.PAGE
                        ? path + "?before=" + page.get(page.size() - 1).reference()
                        : null);
        return "contact/calls";
    }

    private ResponseEntity<byte[]> file(String name, @Nullable String disruption, @Nullable UUID partner) {
        String csv = CallsCsv.of(views.lines(calls.page(disruption, partner, null, Calls.MOST), Locale.JAPANESE));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }
}
