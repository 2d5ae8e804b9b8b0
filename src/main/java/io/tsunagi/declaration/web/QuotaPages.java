package io.tsunagi.declaration.web;

import io.tsunagi.codes.Typed;
import io.tsunagi.declaration.domain.MeterPaper;
import io.tsunagi.declaration.domain.route.Authority;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The paper quota meter of each authority: what went on paper this year, and typing the total of the year. */
@Controller
class QuotaPages {

    private final MeterPaper meter;
    private final MessageSource messages;

    QuotaPages(MeterPaper meter, MessageSource messages) {
        this.meter = meter;
        this.messages = messages;
    }

    @GetMapping("/paper-quota")
    @PreAuthorize(Readers.MAY_READ)
    String show(@RequestParam(defaultValue = "JAPAN") Authority authority, Model model) {
        return page(authority, Typing.NOTHING, model);
    }

    @PostMapping("/paper-quota")
    @PreAuthorize("hasRole('MANAGER')")
    String type(
            @RequestParam(defaultValue = "JAPAN") Authority authority,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            String percent = typed.getOrDefault("permittedPercent", "");
            meter.typeTotal(
                    authority,
                    Typed.number(typed.getOrDefault("total", "")).orElse(null),
                    percent.isBlank() ? null : Typed.number(percent).orElse(BigDecimal.ZERO),
                    typed.getOrDefault("source", ""));
        } catch (Refused refused) {
            return page(authority, Typing.of(typed, refused.refusals(), messages, locale), model);
        }
        flash.addFlashAttribute("notice", "quota.notice.typed");
        return authority == Authority.JAPAN ? "redirect:/paper-quota" : "redirect:/paper-quota?authority=" + authority;
    }

    private String page(Authority authority, Typing typing, Model model) {
        model.addAttribute("share", meter.ofThisYear(authority));
        model.addAttribute("authorities", Authority.values());
        model.addAttribute("typing", typing);
        model.addAttribute("fields", List.of("total", "permittedPercent", "source"));
        return "declaration/quota";
    }
}
