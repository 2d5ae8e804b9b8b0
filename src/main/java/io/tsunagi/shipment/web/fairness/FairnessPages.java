package io.tsunagi.shipment.web.fairness;

import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.fairness.CustomerSizes;
import io.tsunagi.shipment.domain.fairness.FairnessReport.Axis;
import io.tsunagi.shipment.domain.fairness.FairnessWords;
import io.tsunagi.shipment.domain.fairness.MakeReport;
import io.tsunagi.shipment.domain.fairness.PrintFairness;
import io.tsunagi.shipment.domain.fairness.ReadReport;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The daily report of served against asked: to look at, to count anew, as a file and on paper. */
@Controller
@RequestMapping("/disruptions/{ref}/fairness")
class FairnessPages {

    private final ReadReport reading;
    private final MakeReport making;
    private final PrintFairness printing;
    private final FairnessWords words;
    private final CustomerSizes sizes;
    private final SignedIn signedIn;

    FairnessPages(
            ReadReport reading,
            MakeReport making,
            PrintFairness printing,
            FairnessWords words,
            CustomerSizes sizes,
            SignedIn signedIn) {
        this.reading = reading;
        this.making = making;
        this.printing = printing;
        this.words = words;
        this.sizes = sizes;
        this.signedIn = signedIn;
    }

    @GetMapping
    @PreAuthorize(OverridePages.MAY_READ)
    String show(@PathVariable String ref, @RequestParam(required = false) @Nullable LocalDate day, Model model) {
        model.addAttribute("sheet", sheet(ref, day));
        model.addAttribute("axes", List.of(Axis.CLASS, Axis.REGION, Axis.SIZE, Axis.SHIPPER));
        model.addAttribute("sizes", sizes);
        return "shipment/fairness";
    }

    @PostMapping
    @PreAuthorize(OverridePages.MAY_SEND)
    String make(@PathVariable String ref, RedirectAttributes flash) {
        sheet(ref, null);
        making.make(ref, signedIn.person().login());
        flash.addFlashAttribute("notice", "fairness.made");
        return "redirect:/disruptions/" + ref + "/fairness";
    }

    @PostMapping("/print")
    @PreAuthorize(OverridePages.MAY_SEND)
    String print(@PathVariable String ref, @RequestParam(required = false) @Nullable LocalDate day) {
        return "redirect:/papers/runs/" + printing.print(sheet(ref, day)) + ".pdf";
    }

    @GetMapping("/file.csv")
    @PreAuthorize(OverridePages.MAY_READ)
    ResponseEntity<byte[]> file(
            @PathVariable String ref, @RequestParam(required = false) @Nullable LocalDate day, Locale locale) {
        ReadReport.Sheet sheet = sheet(ref, day);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("fairness-" + ref + "-" + sheet.day() + ".csv")
                                .build()
                                .toString())
                .body(FairnessCsv.of(sheet, words, locale).getBytes(StandardCharsets.UTF_8));
    }

    private ReadReport.Sheet sheet(String ref, @Nullable LocalDate day) {
        return reading.sheet(ref, day).orElseThrow(() -> new NotHere(ref));
    }
}
