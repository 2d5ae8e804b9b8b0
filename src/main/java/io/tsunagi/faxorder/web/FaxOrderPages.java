package io.tsunagi.faxorder.web;

import io.tsunagi.faxorder.domain.BrowseFaxOrders;
import io.tsunagi.faxorder.domain.CustomerKind;
import io.tsunagi.faxorder.domain.OrderSheet;
import io.tsunagi.faxorder.domain.OrderSheet.State;
import io.tsunagi.faxorder.domain.OverLimit;
import io.tsunagi.faxorder.domain.TakeOrder;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.Refused;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Order forms from the printer to the shipments. */
@Controller
class FaxOrderPages {

    private static final Pattern ROW = Pattern.compile("(accept|quantity)-([0-9]{1,4})");

    private final BrowseFaxOrders orders;
    private final TakeOrder taking;
    private final PaperRegister papers;
    private final Words words;

    FaxOrderPages(BrowseFaxOrders orders, TakeOrder taking, PaperRegister papers, Words words) {
        this.orders = orders;
        this.taking = taking;
        this.papers = papers;
        this.words = words;
    }

    @GetMapping("/fax-orders")
    @PreAuthorize(FaxAccess.READ)
    String list(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        BrowseFaxOrders.Part part = orders.sheets(state, null, after);
        model.addAttribute("sheets", part.sheets());
        model.addAttribute("states", State.values());
        model.addAttribute("chosen", state);
        model.addAttribute("tally", orders.tally());
        String next = part.next();
        model.addAttribute(
                "next", next == null ? null : "/fax-orders?after=" + next + (state == null ? "" : "&state=" + state));
        return "faxorder/list";
    }

    @GetMapping("/fax-orders/{paper}")
    @PreAuthorize(FaxAccess.READ)
    String show(@PathVariable String paper, Model model) {
        Words.none(model);
        return page(paper, model);
    }

    @PostMapping("/fax-orders/{paper}/completion")
    @PreAuthorize(FaxAccess.ACT)
    String complete(
            @PathVariable String paper,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            taking.complete(
                    paper,
                    typed.getOrDefault("name", ""),
                    typed.getOrDefault("kind", ""),
                    typed.getOrDefault("address", ""),
                    said(typed));
        } catch (Refused refused) {
            words.show(refused, "complete", typed, model, locale);
            return page(paper, model);
        }
        flash.addFlashAttribute("notice", "fax.notice.taken");
        return "redirect:/fax-orders/" + paper;
    }

    /** Calls an order off that is back and not taken. */
    @PostMapping("/fax-orders/{paper}/calling-off")
    @PreAuthorize(FaxAccess.ACT)
    String callOff(
            @PathVariable String paper,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            taking.callOff(paper, typed.getOrDefault("reason", ""));
        } catch (Refused refused) {
            words.show(refused, "call-off", typed, model, locale);
            return page(paper, model);
        }
        flash.addFlashAttribute("notice", "fax.notice.called-off");
        return "redirect:/fax-orders/" + paper;
    }

    /** {@code accept-<row>}, {@code quantity-<row>} and {@code why}. */
    private static OverLimit.Said said(Map<String, String> typed) {
        Set<Integer> accepted = new HashSet<>();
        Map<Integer, String> amended = new HashMap<>();
        typed.forEach((name, text) -> {
            Matcher row = ROW.matcher(name);
            if (row.matches() && row.group(1).equals("accept")) {
                accepted.add(Integer.valueOf(row.group(2)));
            } else if (row.matches()) {
                amended.put(Integer.valueOf(row.group(2)), text);
            }
        });
        return new OverLimit.Said(accepted, amended, typed.getOrDefault("why", ""));
    }

    private String page(String paper, Model model) {
        OrderSheet sheet = orders.sheet(paper);
        int pages = papers.find(paper).map(PaperRegister.Paper::pages).orElse(0);
        model.addAttribute("sheet", sheet);
        model.addAttribute("shown", orders.catalogue(sheet.catalogue()));
        List<BrowseFaxOrders.Line> lines = orders.lines(sheet);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "over", lines.stream().filter(BrowseFaxOrders.Line::over).toList());
        model.addAttribute("pages", pages);
        model.addAttribute("pictures", orders.pictures(sheet, pages));
        model.addAttribute("kinds", CustomerKind.values());
        model.addAttribute("history", orders.history(paper));
        return "faxorder/sheet";
    }
}
