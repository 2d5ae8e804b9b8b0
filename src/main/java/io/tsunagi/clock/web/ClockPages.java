package io.tsunagi.clock.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.clock.domain.FileReport;
import io.tsunagi.clock.domain.PrintNineItems;
import io.tsunagi.clock.domain.ReadClocks;
import io.tsunagi.clock.domain.ReadClocks.Shown;
import io.tsunagi.clock.domain.ReportItem;
import io.tsunagi.clock.domain.ReportText;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

/** One legal deadline: what it asks, the nine items where it has them, and filing. */
@Controller
class ClockPages {

    private final ReadClocks reading;
    private final FileReport filing;
    private final PrintNineItems printing;
    private final AuditTrail audit;
    private final BreachPages.Words words;

    ClockPages(
            ReadClocks reading, FileReport filing, PrintNineItems printing, AuditTrail audit, BreachPages.Words words) {
        this.reading = reading;
        this.filing = filing;
        this.printing = printing;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping("/clocks")
    @PreAuthorize(ClockDoors.MAY_READ)
    String running(Model model) {
        model.addAttribute("clocks", reading.clocks(null));
        model.addAttribute("now", words.times().now());
        return "clock/running";
    }

    @GetMapping(ClockDoors.CLOCK)
    @PreAuthorize(ClockDoors.MAY_READ)
    String show(@PathVariable String ref, Model model) {
        Map<String, String> boxes = new HashMap<>();
        boxes.put("filedAt", words.times().input(words.times().now()));
        return show(ref, new Typing(boxes, Map.of()), model);
    }

    @PostMapping(ClockDoors.CLOCK + "/filing")
    @PreAuthorize(ClockDoors.MAY_REPORT)
    String file(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        TypedFacts boxes = new TypedFacts(typed);
        try {
            filing.file(
                    ref,
                    boxes.text("number"),
                    boxes.text("addressee"),
                    words.times().parse(boxes.text("filedAt")).orElse(null));
        } catch (Refused refused) {
            return show(ref, words.typing(typed, refused, locale), model);
        }
        flash.addFlashAttribute("notice", "clock.notice.filed");
        return "redirect:/clocks/" + ref;
    }

    @GetMapping(ClockDoors.CLOCK + "/report")
    @PreAuthorize(ClockDoors.MAY_READ)
    String report(@PathVariable String ref, Model model) {
        ReportText text = reading.text(ref);
        Map<String, String> boxes = new HashMap<>();
        text.items().forEach((item, words) -> boxes.put(item.name(), words));
        return report(ref, text, new Typing(boxes, Map.of()), model);
    }

    @PostMapping(ClockDoors.CLOCK + "/report")
    @PreAuthorize(ClockDoors.MAY_REPORT)
    String write(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        Map<ReportItem, String> items = new EnumMap<>(ReportItem.class);
        for (ReportItem item : ReportItem.values()) {
            items.put(
                    item,
                    TypedBoxes.storable(typed.getOrDefault(item.name(), "")).replace("\r\n", "\n"));
        }
        try {
            filing.write(ref, items);
        } catch (Refused refused) {
            return report(ref, reading.text(ref), words.typing(typed, refused, locale), model);
        }
        flash.addFlashAttribute("notice", "clock.notice.written");
        return "redirect:/clocks/" + ref + "/report";
    }

    /** The filed sheet if there is one, else the newest text as a preview. */
    @GetMapping(ClockDoors.CLOCK + "/report.pdf")
    @PreAuthorize(ClockDoors.MAY_READ)
    ResponseEntity<byte[]> pdf(@PathVariable String ref) {
        ReportText text = reading.text(ref);
        Optional<String> run = printing.printed(ref);
        if (run.isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/papers/runs/" + run.get() + ".pdf"))
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(ref + "-preview.pdf", false))
                .body(printing.preview(reading.clock(ref).clock(), text));
    }

    @GetMapping(ClockDoors.CLOCK + "/report.csv")
    @PreAuthorize(ClockDoors.MAY_READ)
    ResponseEntity<byte[]> csv(@PathVariable String ref) {
        byte[] content = ReportCsv.of(reading.text(ref), words.messages()).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, named(ref + ".csv", true))
                .body(content);
    }

    static String named(String name, boolean attachment) {
        return (attachment ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(name)
                .build()
                .toString();
    }

    private String report(String ref, ReportText text, Typing typing, Model model) {
        model.addAttribute("shown", reading.clock(ref));
        model.addAttribute("text", text);
        model.addAttribute("typing", typing);
        model.addAttribute("items", ReportItem.values());
        model.addAttribute("versions", reading.texts(ref));
        return "clock/report";
    }

    private String show(String ref, Typing typing, Model model) {
        Shown shown = reading.clock(ref);
        model.addAttribute("shown", shown);
        model.addAttribute("clock", shown.clock());
        model.addAttribute("texts", reading.texts(ref));
        model.addAttribute("typing", typing);
        model.addAttribute("now", words.times().now());
        model.addAttribute("printed", printing.printed(ref).orElse(null));
        model.addAttribute("entries", audit.of(ref));
        return "clock/clock";
    }
}
