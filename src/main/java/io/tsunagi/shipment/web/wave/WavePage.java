package io.tsunagi.shipment.web.wave;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.handover.HandOver;
import io.tsunagi.shipment.domain.handover.How;
import io.tsunagi.shipment.domain.handover.Recorded;
import io.tsunagi.shipment.domain.handover.ReturnReason;
import io.tsunagi.shipment.domain.handover.ScanHandOver;
import io.tsunagi.shipment.domain.handover.Shortage;
import io.tsunagi.shipment.domain.handover.Step;
import io.tsunagi.shipment.domain.wave.PrepareWave;
import io.tsunagi.shipment.domain.wave.Wave;
import io.tsunagi.shipment.domain.wave.WaveLine;
import io.tsunagi.shipment.domain.wave.WaveReading;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One wave: its sheets, its progress, and hand-overs for one or many of its shipments, scanned or ticked. */
@Controller
@RequestMapping("/waves/{wave}")
class WavePage {

    private static final int LINES = 100;

    /** Values without which a step cannot be recorded; they are asked for on the shipment's own page. */
    private static final Set<String> ASKED_LATER = Set.of("carrier", "waybill", "receiver");

    private final WaveReading reading;
    private final PrepareWave prepare;
    private final ManyHandOvers many;
    private final ScanHandOver scan;
    private final SignedIn signedIn;
    private final Times times;

    WavePage(
            WaveReading reading,
            PrepareWave prepare,
            ManyHandOvers many,
            ScanHandOver scan,
            SignedIn signedIn,
            Times times) {
        this.reading = reading;
        this.prepare = prepare;
        this.many = many;
        this.scan = scan;
        this.signedIn = signedIn;
        this.times = times;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    String show(
            @PathVariable("wave") String reference,
            @RequestParam(name = "status", required = false) @Nullable ShipmentStatus status,
            @RequestParam(name = "after", defaultValue = "0") int after,
            Model model) {
        Wave wave = wave(reference);
        List<WaveLine> lines = reading.lines(wave, status, after, LINES + 1);
        List<WaveLine> page = lines.subList(0, Math.min(LINES, lines.size()));
        model.addAttribute("wave", wave);
        model.addAttribute("overview", reading.overview(wave));
        model.addAttribute("lines", page);
        model.addAttribute("status", status);
        model.addAttribute("steps", Step.values());
        model.addAttribute("shortages", Shortage.values());
        model.addAttribute("returnReasons", ReturnReason.values());
        model.addAttribute("entries", reading.history(wave));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", new HandOverForm());
        }
        if (lines.size() > LINES) {
            model.addAttribute("next", next(reference, status, page));
        }
        return "shipment/wave";
    }

    /** Records a step for every ticked shipment. */
    @PostMapping("/handovers")
    @PreAuthorize("hasRole('COORDINATOR')")
    String handOvers(
            @PathVariable("wave") String reference,
            @RequestParam(name = "shipments", defaultValue = "") List<String> shipments,
            @ModelAttribute("typed") HandOverForm form,
            RedirectAttributes flash) {
        wave(reference);
        ManyHandOvers.Report report =
                many.record(shipments, form.readStep(times), signedIn.person().login());
        flash.addFlashAttribute("report", report);
        if (!report.refused().isEmpty()) {
            flash.addFlashAttribute("typed", form);
        }
        return "redirect:/waves/" + reference;
    }

    /** Records the next step of the shipment that was scanned or typed. */
    @PostMapping("/scan")
    @PreAuthorize("hasRole('COORDINATOR')")
    String scan(
            @PathVariable("wave") String reference,
            @RequestParam(name = "code", defaultValue = "") String code,
            @ModelAttribute("typed") HandOverForm form,
            RedirectAttributes flash) {
        wave(reference);
        flash.addFlashAttribute("typed", form);
        if (code.contains("/S/")) {
            // nobody types a signed code
            form.setHow(How.SCANNED);
        }
        try {
            String shipment = scan.shipment(code);
            return record(reference, shipment, form, flash);
        } catch (Refused refused) {
            flash.addFlashAttribute("scanRefusals", refused.refusals());
            flash.addFlashAttribute("code", code);
            return "redirect:/waves/" + reference;
        }
    }

    /** Every dispatch note printed so far, in one PDF. */
    @GetMapping("/notes.pdf")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    ResponseEntity<byte[]> notes(@PathVariable("wave") String reference) {
        byte[] pdf = reading.notes(wave(reference)).orElseThrow(() -> new NotHere(reference));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(reference + "-notes.pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    /** Lets notes be printed again whose printing was refused. */
    @PostMapping("/notes")
    @PreAuthorize("hasRole('COORDINATOR')")
    String retryNotes(@PathVariable("wave") String reference) {
        prepare.retryNotes(wave(reference));
        return "redirect:/waves/" + reference;
    }

    private String record(String reference, String shipment, HandOverForm form, RedirectAttributes flash) {
        HandOver values = form.read(times);
        try {
            Recorded recorded = scan.record(
                    shipment, form.getStep(), values, signedIn.person().login());
            flash.addFlashAttribute("scanned", recorded);
            return "redirect:/waves/" + reference;
        } catch (Refused refused) {
            if (refused.refusals().stream().noneMatch(refusal -> ASKED_LATER.contains(refusal.field()))) {
                throw refused;
            }
            flash.addFlashAttribute("asked", true);
            return "redirect:/shipments/" + shipment + "/handover";
        }
    }

    private static String next(String reference, @Nullable ShipmentStatus status, List<WaveLine> page) {
        return "/waves/" + reference + "?after=" + page.get(page.size() - 1).position()
                + (status == null ? "" : "&status=" + status);
    }

    private Wave wave(String reference) {
        return reading.find(reference).orElseThrow(() -> new NotHere(reference));
    }
}
