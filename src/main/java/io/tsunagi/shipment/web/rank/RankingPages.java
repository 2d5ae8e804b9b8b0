package io.tsunagi.shipment.web.rank;

import io.tsunagi.frame.PageRefusals;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.rank.ReadRanking;
import io.tsunagi.shipment.domain.rank.SetAgeing;
import io.tsunagi.workflow.DecisionTables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the list is ranked: the rules in words, their editions, and the numbers that a manager may change. */
@Controller
class RankingPages {

    private final SetAgeing setAgeing;
    private final ReadRanking reading;
    private final SignedIn signedIn;
    private final MessageSource messages;

    RankingPages(SetAgeing setAgeing, ReadRanking reading, SignedIn signedIn, MessageSource messages) {
        this.setAgeing = setAgeing;
        this.reading = reading;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    @GetMapping("/ranking")
    @PreAuthorize("isAuthenticated()")
    String show(@ModelAttribute("ageing") AgeingForm form, Model model) {
        form.setHours(Integer.toString(setAgeing.rule().hours()));
        return page(model);
    }

    @PostMapping("/ranking/ageing")
    @PreAuthorize("hasRole('MANAGER')")
    String setAgeing(
            @ModelAttribute("ageing") AgeingForm form, BindingResult typed, Model model, RedirectAttributes flash) {
        try {
            setAgeing.set(form.number(), signedIn.person().login());
        } catch (Refused refused) {
            PageRefusals.show(refused, typed);
            return page(model);
        }
        flash.addFlashAttribute("notice", "ranking.ageing.saved");
        return "redirect:/ranking";
    }

    private String page(Model model) {
        model.addAttribute("rule", setAgeing.rule());
        model.addAttribute("edition", reading.edition());
        model.addAttribute("rules", rows(reading.rules(), messages));
        model.addAttribute("editions", reading.editions());
        model.addAttribute("runs", reading.runs());
        return "shipment/ranking";
    }

    /** Rules in words; none when the table has another form. */
    static List<RuleRow> rows(Optional<Table> table, MessageSource messages) {
        List<RuleRow> rows = new ArrayList<>();
        table.ifPresent(found -> found.rules().forEach(rule -> rows.add(RuleRow.of(rows.size() + 1, rule, messages))));
        return rows;
    }
}
