package io.tsunagi.obligation.web;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.obligation.CountedFrom;
import io.tsunagi.obligation.ObligationKind;
import io.tsunagi.obligation.domain.GivePromise;
import io.tsunagi.obligation.domain.ReadLedger;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.shared.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger of a disruption and of the whole house, and entering a promise by hand. */
@Controller
class LedgerPages {

    private static final String PAGE = "obligation/list";

    private final ReadLedger ledger;
    private final GivePromise giving;
    private final Disruptions disruptions;
    private final SupplyChainMap map;
    private final Times times;
    private final MessageSource messages;

    LedgerPages(
            ReadLedger ledger,
            GivePromise giving,
            Disruptions disruptions,
            SupplyChainMap map,
            Times times,
            MessageSource messages) {
        this.ledger = ledger;
        this.giving = giving;
        this.disruptions = disruptions;
        this.map = map;
        this.times = times;
        this.messages = messages;
    }

    @GetMapping("/obligations")
    @PreAuthorize(Readers.MAY_READ)
    String desk(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        fill(model, null, all, after);
        return PAGE;
    }

    @GetMapping("/disruptions/{disruption}/obligations")
    @PreAuthorize(Readers.MAY_READ)
    String list(
            @PathVariable("disruption") String reference,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            Locale locale) {
        return ofDisruption(reference, all, after, Words.NOTHING, model, locale);
    }

    @PostMapping("/disruptions/{disruption}/obligations")
    @PreAuthorize("hasAnyRole('BROKER', 'MANAGER')")
    String give(
            @PathVariable("disruption") String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            String given = giving.give(command(reference, new Words(typed, Map.of())));
            flash.addFlashAttribute("notice", "obligation.notice.promised");
            return "redirect:/obligations/" + given;
        } catch (Refused refused) {
            Words words = Words.of(typed, refused.refusals(), messages, locale);
            return ofDisruption(reference, false, null, words, model, locale);
        }
    }

    private String ofDisruption(
            String reference, boolean all, @Nullable String after, Words typed, Model model, Locale locale) {
        Disruption disruption = disruptions.find(reference).orElseThrow(() -> new NotHere(reference));
        fill(model, reference, all, after);
        boolean japanese = locale.getLanguage().equals("ja");
        model.addAttribute("typed", typed);
        model.addAttribute("open", !disruption.state().isOver());
        model.addAttribute("kinds", ObligationKind.values());
        model.addAttribute("counting", CountedFrom.values());
        model.addAttribute(
                "partners",
                map.partners().stream()
                        .filter(partner -> disruption.partnerIds().contains(partner.id()))
                        .map(partner -> choice(partner, japanese))
                        .toList());
        return PAGE;
    }

    private void fill(Model model, @Nullable String disruption, boolean all, @Nullable String after) {
        ReadLedger.Page page = ledger.page(disruption, !all, after);
        model.addAttribute("lines", page.lines());
        model.addAttribute("disruption", disruption);
        model.addAttribute("all", all);
        model.addAttribute("now", times.now());
        model.addAttribute("nowInput", times.input(times.now()));
        String here = disruption == null ? "/obligations" : "/disruptions/" + disruption + "/obligations";
        model.addAttribute("here", here);
        model.addAttribute("next", page.next() == null ? null : here + "?all=" + all + "&after=" + page.next());
    }

    private GivePromise.Command command(String disruption, Words typed) {
        return new GivePromise.Command(
                disruption,
                one(ObligationKind.values(), typed.value("kind")),
                uuid(typed.value("partnerId")),
                typed.value("subject"),
                typed.value("what"),
                typed.value("basis"),
                hours(typed.value("hours")),
                countedFrom(typed.value("countedFrom")),
                typed.value("fromSystemUp").equals("true"),
                times.parse(typed.value("occurredAt")).orElse(null),
                times.parse(typed.value("writtenAt")).orElse(null));
    }

    private static CountedFrom countedFrom(String typed) {
        CountedFrom chosen = one(CountedFrom.values(), typed);
        return chosen == null ? CountedFrom.OCCURRED : chosen;
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, String typed) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** Whole hours; something that is no number becomes 0, which is refused with the right words. */
    private static @Nullable Integer hours(String typed) {
        String plain = java.text.Normalizer.normalize(typed.strip(), java.text.Normalizer.Form.NFKC);
        if (plain.isEmpty()) {
            return null;
        }
        return plain.matches("\\d{1,6}") ? Integer.parseInt(plain) : 0;
    }

    private static @Nullable UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notChosen) {
            return null;
        }
    }

    private static Choice choice(Partner partner, boolean japanese) {
        return new Choice(partner.id().toString(), japanese ? partner.nameJa() : partner.nameEn());
    }

    /** Something to choose. */
    record Choice(String value, String text) {}

    /** Who may read the ledger. */
    static final class Readers {

        static final String MAY_READ = "hasAnyRole('BROKER', 'EXAMINER', 'COORDINATOR', 'MANAGER', 'AUDITOR')";

        private Readers() {}
    }
}
