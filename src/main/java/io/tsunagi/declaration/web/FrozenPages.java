package io.tsunagi.declaration.web;

import io.tsunagi.declaration.RegimeDoubts;
import io.tsunagi.declaration.domain.FreezeCases;
import io.tsunagi.declaration.domain.FreezeCases.News;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheet;
import io.tsunagi.sheet.Sheets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Electronic declarations as they stood when the fallback was approved, and telling how others stand. */
@Controller
class FrozenPages {

    static final List<String> STATES = List.of("NOT_SENT", "SENT_NO_ACK", "ACK_NO_RELEASE", "RELEASED_NOT_DELIVERED");

    private final FreezeCases freezing;
    private final Disruptions disruptions;
    private final InFlightFile files;
    private final RegimeDoubts doubts;
    private final DeclarationView views;
    private final Times times;
    private final MessageSource messages;

    FrozenPages(
            FreezeCases freezing,
            InFlightFile files,
            Disruptions disruptions,
            RegimeDoubts doubts,
            DeclarationView views,
            Times times,
            MessageSource messages) {
        this.freezing = freezing;
        this.files = files;
        this.disruptions = disruptions;
        this.doubts = doubts;
        this.views = views;
        this.times = times;
        this.messages = messages;
    }

    @GetMapping("/disruptions/{disruption}/declarations/in-flight")
    @PreAuthorize(Readers.MAY_READ)
    String show(@PathVariable("disruption") String reference, Model model, Locale locale) {
        return page(reference, Typing.NOTHING, model, locale);
    }

    @PostMapping("/disruptions/{disruption}/declarations/in-flight")
    @PreAuthorize("hasRole('BROKER')")
    String tell(
            @PathVariable("disruption") String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        Typing typing = new Typing(typed, Map.of());
        try {
            freezing.hear(List.of(new News(
                    uuid(typing.value("partnerId")),
                    typing.value("billNumber"),
                    typing.value("invoiceNumber"),
                    typing.value("electronicReference"),
                    typing.value("lastConfirmed"),
                    times.parse(typing.value("confirmedAt")).orElse(null))));
        } catch (Refused refused) {
            return page(reference, Typing.of(typed, refused.refusals(), messages, locale), model, locale);
        }
        flash.addFlashAttribute("notice", "frozen.notice.told");
        return "redirect:/disruptions/" + reference + "/declarations/in-flight";
    }

    @PostMapping("/disruptions/{disruption}/declarations/in-flight/file")
    @PreAuthorize("hasRole('BROKER')")
    String take(
            @PathVariable("disruption") String reference,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            Sheet sheet = Sheets.ofFile(FillPages.bytes(file));
            List<News> heard = files.read(sheet, locale);
            try {
                freezing.hear(heard);
            } catch (Refused refused) {
                throw new Refused(files.atLines(refused.refusals(), sheet, locale));
            }
        } catch (Refused refused) {
            return page(reference, Typing.of(Map.of(), refused.refusals(), messages, locale), model, locale);
        }
        flash.addFlashAttribute("notice", "frozen.notice.told");
        return "redirect:/disruptions/" + reference + "/declarations/in-flight";
    }

    private String page(String reference, Typing typing, Model model, Locale locale) {
        Set<UUID> reached = disruptions
                .find(reference)
                .orElseThrow(() -> new NotHere(reference))
                .partnerIds();
        Map<UUID, String> names = views.partnerNames(locale);
        model.addAttribute("disruption", reference);
        model.addAttribute("cases", freezing.frozen(reference));
        model.addAttribute(
                "inTwo",
                doubts.of(reference).stream().filter(RegimeDoubts.Doubt::inTwo).toList());
        model.addAttribute("partners", names);
        model.addAttribute("reached", reached);
        model.addAttribute("states", STATES);
        model.addAttribute("typing", typing);
        return "declaration/frozen";
    }

    private static @Nullable UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notChosen) {
            return null;
        }
    }
}
