package io.tsunagi.pool.web;

import io.tsunagi.frame.PageRefusals;
import io.tsunagi.pool.Purpose;
import io.tsunagi.pool.domain.ReadPools;
import io.tsunagi.pool.domain.SetUpPool;
import io.tsunagi.shared.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every pool of the house, and setting one up. */
@Controller
class PoolListPages {

    private final ReadPools pools;
    private final SetUpPool settingUp;

    PoolListPages(ReadPools pools, SetUpPool settingUp) {
        this.pools = pools;
        this.settingUp = settingUp;
    }

    @GetMapping("/pools")
    @PreAuthorize(Doors.READ)
    String list(Model model) {
        model.addAttribute("form", new PoolForm());
        return page(model);
    }

    @PostMapping("/pools")
    @PreAuthorize(Doors.SET_UP)
    String setUp(@ModelAttribute("form") PoolForm form, BindingResult result, Model model, RedirectAttributes flash) {
        try {
            String reference = settingUp.setUp(form.command());
            flash.addFlashAttribute("notice", "pool.notice.set-up");
            return "redirect:/pools/" + reference;
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return page(model);
        }
    }

    private String page(Model model) {
        model.addAttribute("pools", pools.all());
        model.addAttribute("purposes", Purpose.values());
        return "pool/list";
    }
}
