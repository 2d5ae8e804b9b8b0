package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.Counter;
import io.tsunagi.declaration.domain.Declarations.Row;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Counter mode (窓口モード): one field takes what a scanner types, the case stands in large type with its next step, and the
 * step returns here. The digit of a key, typed into the field, does what the key does, so no script is needed.
 */
@Controller
@RequestMapping("/disruptions/{disruption}/counter")
@PreAuthorize("hasRole('BROKER')")
class CounterPages {

    private static final String STEP = "1";
    private static final String NEXT = "2";
    private static final String WHOLE = "3";

    private final Counter counter;
    private final CounterView page;
    private final DeclarationView views;
    private final MessageSource messages;

    CounterPages(Counter counter, CounterView page, DeclarationView views, MessageSource messages) {
        this.counter = counter;
        this.page = page;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping
    String show(
            @PathVariable String disruption,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String show,
            Model model,
            Locale locale) {
        String typed = code.strip();
        try {
            if (typed.length() == 1) {
                return "redirect:" + key(disruption, typed, show);
            }
            if (!typed.isEmpty()) {
                return found(disruption, typed, model, locale);
            }
            return show.isBlank() ? page.page(disruption, null, model) : present(disruption, show, model, locale);
        } catch (Refused refused) {
            Refusal why = refused.refusals().get(0);
            model.addAttribute(
                    "refusedCode",
                    messages.getMessage(why.message(), why.arguments().toArray(), locale));
            model.addAttribute("typedCode", typed);
            return page.page(disruption, null, model);
        }
    }

    private String found(String disruption, String typed, Model model, Locale locale) {
        List<Row> cases = counter.find(disruption, typed);
        if (cases.size() == 1) {
            return "redirect:" + showing(disruption, cases.get(0).reference());
        }
        model.addAttribute("found", cases);
        model.addAttribute("typedCode", typed);
        model.addAttribute("partners", views.partnerNames(locale));
        return page.page(disruption, null, model);
    }

    private String one(String disruption, String show) {
        return counter.find(disruption, show).get(0).reference();
    }

    private String present(String disruption, String show, Model model, Locale locale) {
        String reference = one(disruption, show);
        views.show(reference, model, locale);
        return page.page(disruption, reference, model);
    }

    private String key(String disruption, String digit, String show) {
        String here = show.isBlank() ? CounterView.path(disruption) : showing(disruption, one(disruption, show));
        if (digit.equals(NEXT)) {
            Row next = counter.queue(disruption, show).next();
            return next == null ? here : showing(disruption, next.reference());
        }
        if (show.isBlank()) {
            return here;
        }
        return switch (digit) {
            case STEP -> here + "#next";
            case WHOLE -> "/declarations/" + one(disruption, show);
            default -> CounterView.path(disruption);
        };
    }

    private static String showing(String disruption, String reference) {
        return CounterView.path(disruption) + "?show=" + reference;
    }
}
