package io.tsunagi.shift.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refused;
import io.tsunagi.shift.domain.CollectFacts;
import io.tsunagi.shift.domain.Handover;
import io.tsunagi.shift.domain.KeepShift;
import io.tsunagi.shift.domain.ReadShift;
import io.tsunagi.shift.domain.ShiftDesk;
import io.tsunagi.shift.domain.WriteHandover;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is on shift, coming and going, and handing over in writing. */
@Controller
class ShiftPages {

    static final String MAY_WORK = "hasAnyRole('MANAGER', 'COORDINATOR', 'BROKER', 'EXAMINER')";
    static final String MAY_READ = "hasAnyRole('MANAGER', 'COORDINATOR', 'BROKER', 'EXAMINER', 'AUDITOR')";
    static final String HANDOVER = "/shifts/{ref:SH-[0-9]{4}-[0-9]+-[A-Z]}";

    private final ReadShift reading;
    private final KeepShift keeping;
    private final WriteHandover writing;
    private final CollectFacts collect;
    private final Words words;

    ShiftPages(ReadShift reading, KeepShift keeping, WriteHandover writing, CollectFacts collect, Words words) {
        this.reading = reading;
        this.keeping = keeping;
        this.writing = writing;
        this.collect = collect;
        this.words = words;
    }

    @ModelAttribute("desks")
    List<ShiftDesk> desks() {
        return reading.desks();
    }

    @GetMapping("/shifts")
    @PreAuthorize(MAY_READ)
    String list(Model model) {
        model.addAttribute("present", reading.now());
        model.addAttribute("own", reading.own().orElse(null));
        model.addAttribute(
                "handovers", reading.newest().stream().map(this::line).toList());
        return "shift/list";
    }

    @PostMapping("/shifts/begin")
    @PreAuthorize(MAY_WORK)
    String begin(@RequestParam ShiftDesk desk, RedirectAttributes flash) {
        keeping.begin(desk);
        flash.addFlashAttribute("notice", "shift.notice.begun");
        return "redirect:/shifts";
    }

    @PostMapping("/shifts/end")
    @PreAuthorize(MAY_WORK)
    String end(RedirectAttributes flash) {
        keeping.end();
        flash.addFlashAttribute("notice", "shift.notice.ended");
        return "redirect:/shifts";
    }

    @GetMapping("/shifts/new")
    @PreAuthorize(MAY_WORK)
    String form(@RequestParam(required = false) ShiftDesk desk, Model model) {
        Map<String, String> boxes = new HashMap<>();
        ShiftDesk first = reading.desks().get(0);
        boxes.put("desk", (desk == null ? reading.own().map(duty -> duty.desk()).orElse(first) : desk).name());
        return form(new Typing(boxes, Map.of()), model);
    }

    @PostMapping("/shifts")
    @PreAuthorize(MAY_WORK)
    String write(
            @RequestParam ShiftDesk desk,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            String reference = writing.write(
                    desk,
                    new Handover.Words(
                            typed.getOrDefault("unfinished", ""),
                            typed.getOrDefault("watch", ""),
                            typed.getOrDefault("promised", "")));
            flash.addFlashAttribute("notice", "shift.notice.written");
            return "redirect:/shifts/" + reference;
        } catch (Refused refused) {
            return form(words.typing(typed, refused, locale), model);
        }
    }

    @GetMapping(HANDOVER)
    @PreAuthorize(MAY_READ)
    String show(@PathVariable String ref, Model model) {
        return show(ref, Typing.NOTHING, model);
    }

    @PostMapping(HANDOVER + "/taken")
    @PreAuthorize(MAY_WORK)
    String take(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            writing.take(ref, typed.getOrDefault("question", ""));
        } catch (Refused refused) {
            return show(ref, words.typing(typed, refused, locale), model);
        }
        flash.addFlashAttribute("notice", "shift.notice.taken");
        return "redirect:/shifts/" + ref;
    }

    private String show(String ref, Typing typing, Model model) {
        Handover handover = reading.find(ref).orElseThrow(() -> new NotHere(ref));
        model.addAttribute("handover", handover);
        model.addAttribute("line", line(handover));
        model.addAttribute("mayTake", reading.mayTake(handover));
        model.addAttribute("typing", typing);
        return "shift/handover";
    }

    private String form(Typing typing, Model model) {
        model.addAttribute("typing", typing);
        model.addAttribute("facts", collect.of(ShiftDesk.valueOf(typing.value("desk"))));
        return "shift/write";
    }

    private Line line(Handover handover) {
        return new Line(
                handover,
                reading.name(handover.givenBy()),
                handover.takenBy() == null ? "" : reading.name(handover.takenBy()));
    }

    /** A handover with the names of both. */
    record Line(Handover handover, String giver, String taker) {}

    /** How these pages say what is wrong. */
    @Component("shiftWords")
    record Words(Times times, MessageSource messages) {

        Typing typing(Map<String, String> typed, Refused refused, Locale locale) {
            return Typing.of(typed, refused.refusals(), messages, locale);
        }
    }
}
