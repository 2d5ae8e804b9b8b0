package io.tsunagi.shipment.web.rank;

import io.tsunagi.frame.PageRefusals;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.rank.SetAgeing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the list is ranked: the rules in words, and the numbers that a manager may change. */
@Controller
class RankingPages {

    private final SetAgeing setAgeing;
    private final SignedIn signedIn;

    RankingPages(SetAgeing setAgeing, SignedIn signedIn) {
        this.setAgeing = setAgeing;
        this.signedIn = signedIn;
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
        return "shipment/ranking";
    }
}
