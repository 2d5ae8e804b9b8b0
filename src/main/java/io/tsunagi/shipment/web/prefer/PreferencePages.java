package io.tsunagi.shipment.web.prefer;

import io.tsunagi.frame.Typing;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import io.tsunagi.shipment.domain.prefer.DecidePreference;
import io.tsunagi.shipment.domain.prefer.DecidePreference.Proposal;
import io.tsunagi.shipment.domain.prefer.Preferences;
import io.tsunagi.shipment.domain.wave.SiteDay;
import io.tsunagi.shipment.web.PartnerNames;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All rules that prefer somebody, open to all who work with the list; managers make and end them. */
@Controller
@RequestMapping("/preferences")
class PreferencePages {

    static final String MAY_READ = "hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')";

    private final Preferences preferences;
    private final DecidePreference decide;
    private final PartnerNames names;
    private final SignedIn signedIn;
    private final MessageSource messages;
    private final Clock clock;

    PreferencePages(
            Preferences preferences,
            DecidePreference decide,
            PartnerNames names,
            SignedIn signedIn,
            MessageSource messages,
            Clock clock) {
        this.preferences = preferences;
        this.decide = decide;
        this.names = names;
        this.signedIn = signedIn;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize(MAY_READ)
    String list(Model model, Locale locale) {
        String today = SiteDay.of(clock.instant()).toString();
        return page(new Typing(Map.of("from", today), Map.of()), model, locale);
    }

    @PostMapping
    @PreAuthorize("hasRole('MANAGER')")
    String propose(@RequestParam Map<String, String> typed, Model model, Locale locale, RedirectAttributes flash) {
        return does(typed, "preference.proposed", model, locale, flash, () -> {
            decide.propose(
                    read(typed, "request", UUID::fromString).orElseGet(UUID::randomUUID),
                    new Proposal(
                            text(typed, "name"),
                            text(typed, "text"),
                            text(typed, "askedFor"),
                            read(typed, "shipper", UUID::fromString).orElse(null),
                            text(typed, "customer"),
                            read(typed, "from", LocalDate::parse).orElse(null),
                            read(typed, "until", LocalDate::parse).orElse(null)),
                    me());
        });
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/verdict")
    @PreAuthorize("hasRole('MANAGER')")
    String decide(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return does(Map.of(), "preference.decided", model, locale, flash, () -> {
            switch (text(typed, "verdict")) {
                case "CONFIRM" -> decide.confirm(id, me());
                case "END" -> decide.end(id, me());
                default -> decide.decline(id, me());
            }
        });
    }

    private String does(
            Map<String, String> typed,
            String notice,
            Model model,
            Locale locale,
            RedirectAttributes flash,
            Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            return page(Typing.of(typed, refused.refusals(), messages, locale), model, locale);
        }
        flash.addFlashAttribute("notice", notice);
        return "redirect:/preferences";
    }

    private String page(Typing typing, Model model, Locale locale) {
        model.addAttribute("rules", preferences.all());
        model.addAttribute("shippers", names.all(locale));
        model.addAttribute("today", SiteDay.of(clock.instant()));
        model.addAttribute("me", me());
        model.addAttribute("typing", typing);
        model.addAttribute("request", UUID.randomUUID());
        return "shipment/preferences";
    }

    private String me() {
        return signedIn.person().login();
    }

    private static <T> Optional<T> read(Map<String, String> typed, String field, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text(typed, field)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, String> typed, String field) {
        return TypedBoxes.storable(typed.getOrDefault(field, "")).strip();
    }
}
