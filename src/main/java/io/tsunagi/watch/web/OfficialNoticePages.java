package io.tsunagi.watch.web;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refused;
import io.tsunagi.watch.domain.KeepNotices;
import io.tsunagi.watch.domain.Notice;
import io.tsunagi.watch.domain.Notices;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Official notices of a disruption. */
@Controller
class OfficialNoticePages {

    private final Notices notices;
    private final KeepNotices keeping;
    private final Disruptions disruptions;
    private final SignedIn signedIn;
    private final Times times;
    private final MessageSource messages;

    OfficialNoticePages(
            Notices notices,
            KeepNotices keeping,
            Disruptions disruptions,
            SignedIn signedIn,
            Times times,
            MessageSource messages) {
        this.notices = notices;
        this.keeping = keeping;
        this.disruptions = disruptions;
        this.signedIn = signedIn;
        this.times = times;
        this.messages = messages;
    }

    @GetMapping("/disruptions/{ref}/official-notices")
    @PreAuthorize(WatchDoors.HOUSE)
    String list(@PathVariable String ref, Model model, Locale locale) {
        Map<String, String> typed = new HashMap<>();
        typed.put("validFrom", times.input(times.now()));
        return show(ref, new Typing(typed, Map.of()), model, locale);
    }

    @PostMapping("/disruptions/{ref}/official-notices")
    @PreAuthorize(WatchDoors.NOTICES)
    String enter(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            TypedWatch notice = new TypedWatch(typed);
            keeping.enter(
                    ref,
                    new KeepNotices.Wanted(
                            notice.text("authority"),
                            notice.text("number"),
                            notice.time("validFrom", times),
                            notice.timeOrNull("validUntil", times),
                            notice.text("words"),
                            notice.text("source")));
        } catch (Refused refused) {
            return show(ref, Typing.of(typed, refused.refusals(), messages, locale), model, locale);
        }
        flash.addFlashAttribute("draftDone", "official-notice-" + ref);
        return back(ref, "watch.done.notice-entered", flash);
    }

    @PostMapping("/official-notices/{id}/confirmation")
    @PreAuthorize(WatchDoors.NOTICES)
    String confirm(@PathVariable UUID id, RedirectAttributes flash) {
        Notice notice = notices.find(id).orElseThrow(() -> new NotHere(id.toString()));
        keeping.confirm(id);
        return back(notice.disruption(), "watch.done.notice-confirmed", flash);
    }

    @PostMapping("/official-notices/{id}/withdrawal")
    @PreAuthorize(WatchDoors.NOTICES)
    String withdraw(@PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        Notice notice = notices.find(id).orElseThrow(() -> new NotHere(id.toString()));
        keeping.withdraw(id, new TypedWatch(typed).text("reason"));
        return back(notice.disruption(), "watch.done.notice-withdrawn", flash);
    }

    private static String back(String ref, String message, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", message);
        return "redirect:/disruptions/" + ref + "/official-notices";
    }

    private String show(String ref, Typing typing, Model model, Locale locale) {
        Disruption disruption = disruptions.find(ref).orElseThrow(() -> new NotHere(ref));
        model.addAttribute("ref", ref);
        model.addAttribute("title", locale.getLanguage().equals("ja") ? disruption.titleJa() : disruption.titleEn());
        model.addAttribute("over", disruption.state().isOver());
        List<Notice> all = notices.of(ref);
        String me = signedIn.person().login();
        model.addAttribute("notices", all);
        model.addAttribute("me", me);
        model.addAttribute(
                "confirmable",
                all.stream()
                        .anyMatch(notice -> notice.state() == Notice.State.ENTERED
                                && !notice.enteredBy().equals(me)));
        model.addAttribute("now", times.now());
        model.addAttribute("zone", times.zoneName());
        model.addAttribute("typing", typing);
        return "watch/notices";
    }
}
