package io.tsunagi.claim.web;

import io.tsunagi.claim.domain.DecideClaim;
import io.tsunagi.claim.domain.EndClaim;
import io.tsunagi.claim.domain.SupportClaim;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do on the page of a claim. */
@Controller
@RequestMapping(ClaimDoors.CLAIM)
class ClaimActions {

    private final SupportClaim supporting;
    private final DecideClaim deciding;
    private final EndClaim ending;
    private final ClaimPages pages;
    private final Times times;
    private final MessageSource messages;

    ClaimActions(
            SupportClaim supporting,
            DecideClaim deciding,
            EndClaim ending,
            ClaimPages pages,
            Times times,
            MessageSource messages) {
        this.supporting = supporting;
        this.deciding = deciding;
        this.ending = ending;
        this.pages = pages;
        this.times = times;
        this.messages = messages;
    }

    @PostMapping("/evidence")
    @PreAuthorize(ClaimDoors.MAY_CLAIM)
    String attach(
            @PathVariable String ref,
            @RequestParam MultipartFile file,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return does(ref, Map.of(), "claim.evidence.kept", model, locale, flash, () -> {
            try {
                String name = file.getOriginalFilename();
                supporting.attach(ref, name == null ? "" : name, file.getBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @PostMapping("/call-back")
    @PreAuthorize(ClaimDoors.MAY_CLAIM)
    String callBack(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        TypedClaim form = new TypedClaim(typed);
        return does(ref, typed, "claim.call.kept", model, locale, flash, () -> {
            Instant at = times.parse(form.text("calledAt"))
                    .orElseThrow(() -> new Refused(Refusal.at("calledAt", "claim.refused.called-at")));
            supporting.calledBack(ref, at, form.text("number"), form.text("otherNumber"), form.text("answered"));
        });
    }

    @PostMapping("/opinions")
    @PreAuthorize(ClaimDoors.MAY_DECIDE)
    String say(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        TypedClaim form = new TypedClaim(typed);
        return does(
                ref,
                typed,
                "claim.opinion.kept",
                model,
                locale,
                flash,
                () -> deciding.say(ref, form.verdict(), form.reason(), form.text("words"), form.hours()));
    }

    @PostMapping("/withdrawal")
    @PreAuthorize(ClaimDoors.MAY_CLAIM)
    String withdraw(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return does(
                ref,
                typed,
                "claim.withdrawn.kept",
                model,
                locale,
                flash,
                () -> ending.withdraw(ref, new TypedClaim(typed).text("why")));
    }

    private String does(
            String ref,
            Map<String, String> typed,
            String notice,
            Model model,
            Locale locale,
            RedirectAttributes flash,
            Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            return pages.show(ref, Typing.of(typed, refused.refusals(), messages, locale), model);
        }
        flash.addFlashAttribute("notice", notice);
        return "redirect:/claims/" + ref;
    }
}
