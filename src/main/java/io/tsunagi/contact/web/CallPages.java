package io.tsunagi.contact.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.contact.domain.call.Call;
import io.tsunagi.contact.domain.call.Calls;
import io.tsunagi.contact.domain.call.RecordCall;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refused;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that is filled while one is on the telephone, and the page of one call with its correction. */
@Controller
class CallPages {

    private final Calls calls;
    private final RecordCall recording;
    private final CallForm form;
    private final CallViews views;
    private final AuditTrail audit;

    CallPages(Calls calls, RecordCall recording, CallForm form, CallViews views, AuditTrail audit) {
        this.calls = calls;
        this.recording = recording;
        this.form = form;
        this.views = views;
        this.audit = audit;
    }

    @GetMapping("/calls/new")
    @PreAuthorize(ContactDoors.CALLS)
    String empty(@RequestParam Map<String, String> asked, Model model, Locale locale) {
        return form.show(new Typing(form.begin(asked), Map.of()), asked.getOrDefault("q", ""), model, locale);
    }

    @PostMapping("/calls")
    @PreAuthorize(ContactDoors.CALLS)
    String enter(@RequestParam Map<String, String> typed, Model model, Locale locale, RedirectAttributes flash) {
        try {
            String reference = recording.record(form.command(new TypedContact(typed)));
            flash.addFlashAttribute("notice", "calls.notice.entered");
            flash.addFlashAttribute("draftDone", "call");
            String disruption = typed.getOrDefault("disruption", "").strip();
            return disruption.isEmpty()
                    ? "redirect:/calls/" + reference
                    : "redirect:/disruptions/" + disruption + "/calls";
        } catch (Refused refused) {
            return form.show(form.words().typing(typed, refused, locale), "", model, locale);
        }
    }

    @GetMapping(ContactDoors.CALL)
    @PreAuthorize(ContactDoors.HOUSE)
    String show(@PathVariable String ref, Model model, Locale locale) {
        Call call = calls.find(ref).orElseThrow(() -> new NotHere(ref));
        model.addAttribute("line", views.line(call, locale));
        model.addAttribute("entries", audit.of(ref));
        return "contact/call";
    }

    /** The same form, filled with what the wrong entry says. */
    @GetMapping(ContactDoors.CALL + "/correction")
    @PreAuthorize(ContactDoors.CALLS)
    String correct(@PathVariable String ref, Model model, Locale locale) {
        Call call = calls.find(ref).filter(Call::counts).orElseThrow(() -> new NotHere(ref));
        Map<String, String> typed = new HashMap<>(form.of(call));
        typed.put("corrects", ref);
        typed.put("key", UUID.randomUUID().toString());
        return form.show(new Typing(typed, Map.of()), "", model, locale);
    }

    @GetMapping("/calls/due")
    @PreAuthorize(ContactDoors.HOUSE)
    String due(Model model, Locale locale) {
        model.addAttribute("lines", views.lines(calls.again(CallViews.PAGE), locale));
        model.addAttribute("now", form.words().times().now());
        return "contact/calls-due";
    }
}
