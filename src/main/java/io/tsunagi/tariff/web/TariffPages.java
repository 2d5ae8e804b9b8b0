package io.tsunagi.tariff.web;

import io.tsunagi.codes.Typed;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.shared.Refused;
import io.tsunagi.tariff.ExchangeWeek;
import io.tsunagi.tariff.domain.Load;
import io.tsunagi.tariff.domain.LoadTable;
import io.tsunagi.tariff.domain.Loads;
import io.tsunagi.tariff.domain.ReadTable;
import io.tsunagi.tariff.domain.TableKind;
import io.tsunagi.tariff.domain.Tables;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tables: look something up, check a file dry, load it. */
@Controller
class TariffPages {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int SHOWN_ROWS = 20;
    private static final int SHOWN_PROBLEMS = 200;

    private final Tables tables;
    private final Loads loads;
    private final LoadTable loading;
    private final MessageSource messages;
    private final Clock clock;

    TariffPages(Tables tables, Loads loads, LoadTable loading, MessageSource messages, Clock clock) {
        this.tables = tables;
        this.loads = loads;
        this.loading = loading;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/tariff")
    @PreAuthorize(Readers.MAY_READ)
    String show(
            @ModelAttribute("upload") TableForm upload,
            BindingResult binding,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String day,
            Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), JAPAN);
        LocalDate asked = Typed.day(day).orElse(today);
        model.addAttribute("code", Typed.shown(code));
        model.addAttribute("day", day.isBlank() ? today.toString() : day);
        model.addAttribute("wrongDay", !day.isBlank() && Typed.day(day).isEmpty());
        model.addAttribute("asked", asked);
        model.addAttribute("week", ExchangeWeek.of(asked));
        model.addAttribute("lines", tables.lines(Typed.code(code).replaceAll("\\D", ""), asked));
        model.addAttribute("rates", tables.rates(ExchangeWeek.of(asked)));
        model.addAttribute("lastRates", tables.lastRates());
        model.addAttribute("loads", loads.newest());
        model.addAttribute("kinds", TableKind.values());
        return "tariff/tariff";
    }

    @PostMapping("/tariff/loads")
    @PreAuthorize(Readers.MAY_LOAD)
    String check(@ModelAttribute("upload") TableForm upload, BindingResult binding, Model model) {
        try {
            Load load = loading.check(upload.chosenKind(), upload.fileName(), upload.bytes());
            return "redirect:/tariff/loads/" + load.reference();
        } catch (Refused refused) {
            PageRefusals.show(refused, binding);
            return show(upload, binding, "", "", model);
        }
    }

    @GetMapping("/tariff/loads/{ref}")
    @PreAuthorize(Readers.MAY_READ)
    String load(@PathVariable String ref, Model model, Locale locale) {
        Load load = loads.find(ref).orElseThrow(() -> new NotHere(ref));
        ReadTable read = loading.read(load);
        model.addAttribute("load", load);
        model.addAttribute(
                "rows", read.rows().subList(0, Math.min(SHOWN_ROWS, read.rows().size())));
        model.addAttribute("good", read.rows().size());
        model.addAttribute("wrong", read.problems().size());
        model.addAttribute(
                "problems",
                read.problems().stream()
                        .limit(SHOWN_PROBLEMS)
                        .map(problem -> ProblemView.of(problem, messages, locale))
                        .toList());
        return "tariff/load";
    }

    @PostMapping("/tariff/loads/{ref}/confirmation")
    @PreAuthorize(Readers.MAY_LOAD)
    String confirm(@PathVariable String ref, RedirectAttributes flash) {
        loading.load(ref);
        flash.addFlashAttribute("notice", "tariff.notice.loaded");
        return "redirect:/tariff/loads/" + ref;
    }
}
