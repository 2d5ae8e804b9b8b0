package io.tsunagi.keying.web;

import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.keying.domain.EnterSheet;
import io.tsunagi.keying.domain.JobState;
import io.tsunagi.keying.domain.ReadKeying;
import io.tsunagi.keying.domain.ReadKeying.Sheet;
import io.tsunagi.keying.domain.SendKeying;
import io.tsunagi.keying.domain.TakeJob;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of jobs, and one job beside its pictures. */
@Controller
class KeyingPages {

    static final String JOB = "/keying/{ref:K-[0-9]{4}-[0-9]+-[A-Z]}";

    private final ReadKeying reading;
    private final TakeJob taking;
    private final SendKeying sending;
    private final EnterSheet entering;
    private final Times times;
    private final MessageSource messages;

    KeyingPages(
            ReadKeying reading,
            TakeJob taking,
            SendKeying sending,
            EnterSheet entering,
            Times times,
            MessageSource messages) {
        this.reading = reading;
        this.taking = taking;
        this.sending = sending;
        this.entering = entering;
        this.times = times;
        this.messages = messages;
    }

    @GetMapping("/keying")
    @PreAuthorize(KeyingDoors.MAY_READ)
    String queue(Model model) {
        model.addAttribute("queue", reading.queue());
        model.addAttribute("sample", reading.sample());
        return "keying/queue";
    }

    @GetMapping(JOB)
    @PreAuthorize(KeyingDoors.MAY_READ)
    String job(@PathVariable String ref, Model model, Locale locale) {
        return show(reading.sheet(ref), Typing.NOTHING, model, locale);
    }

    @PostMapping(JOB + "/claim")
    @PreAuthorize(KeyingDoors.MAY_KEY)
    String take(@PathVariable String ref) {
        taking.take(ref);
        return "redirect:/keying/{ref}";
    }

    /** Holds the round longer while the page is open. */
    @PostMapping(JOB + "/hold")
    @PreAuthorize(KeyingDoors.MAY_KEY)
    ResponseEntity<Void> hold(@PathVariable String ref) {
        taking.take(ref);
        return ResponseEntity.noContent().build();
    }

    @PostMapping(JOB)
    @PreAuthorize(KeyingDoors.MAY_KEY)
    String send(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        KeyingForm form = new KeyingForm(typed, times);
        List<Refusal> refusals = new ArrayList<>(form.refusals());
        try {
            Refused.ifAny(refusals);
            JobState next = sending.send(ref, form.sent());
            flash.addFlashAttribute("notice", "keying.taken." + next.name());
            return next == JobState.SETTLED
                    ? "redirect:" + reading.sheet(ref).job().page()
                    : "redirect:/keying";
        } catch (Refused refused) {
            Typing typing = Typing.of(typed, refused.refusals(), messages, locale);
            return show(reading.sheet(ref), typing, model, locale);
        }
    }

    /** Has the handwriting of a paper keyed. */
    @PostMapping("/keying/papers/{paper}")
    @PreAuthorize(KeyingDoors.MAY_KEY)
    String enter(@PathVariable String paper, RedirectAttributes to) {
        to.addAttribute("ref", entering.open(paper));
        return "redirect:/keying/{ref}";
    }

    /** Ends a keying that was begun by mistake. */
    @PostMapping(JOB + "/calling-off")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    String callOff(@PathVariable String ref, @RequestParam(defaultValue = "") String why, RedirectAttributes flash) {
        entering.callOff(ref, why);
        flash.addFlashAttribute("notice", "keying.called-off");
        return "redirect:/keying/{ref}";
    }

    @GetMapping("/keying/figures")
    @PreAuthorize(KeyingDoors.MAY_READ)
    String figures(Model model) {
        model.addAttribute("counted", FiguresView.of(reading.figures()));
        return "keying/figures";
    }

    private String show(Sheet sheet, Typing typing, Model model, Locale locale) {
        List<FieldView> fields = sheet.asked().stream()
                .map(asked -> FieldView.of(asked, sheet.pictures(), typing, locale))
                .toList();
        model.addAttribute("sheet", sheet);
        model.addAttribute("title", sheet.job().title().in(locale));
        model.addAttribute("typing", typing);
        model.addAttribute("zone", times.zoneName());
        model.addAttribute(
                "fields",
                fields.stream().filter(field -> !field.asked().empty()).toList());
        model.addAttribute(
                "empties",
                fields.stream().filter(field -> field.asked().empty()).toList());
        return "keying/job";
    }
}
