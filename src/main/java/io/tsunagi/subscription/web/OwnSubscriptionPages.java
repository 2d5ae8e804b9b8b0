package io.tsunagi.subscription.web;

import io.tsunagi.frame.Typing;
import io.tsunagi.identity.OwnPartner;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refused;
import io.tsunagi.subscription.domain.AskToSubscribe;
import io.tsunagi.subscription.domain.Asker;
import io.tsunagi.subscription.domain.Kind;
import io.tsunagi.subscription.domain.OwnSubscriptions;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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

/** What somebody with an account hears of; people of a partner ask for what is theirs alone. */
@Controller
@RequestMapping("/account/subscriptions")
@PreAuthorize("isAuthenticated()")
class OwnSubscriptionPages {

    private final OwnSubscriptions own;
    private final AskToSubscribe asking;
    private final SignedIn signedIn;
    private final OwnPartner partner;
    private final MessageSource messages;

    OwnSubscriptionPages(
            OwnSubscriptions own,
            AskToSubscribe asking,
            SignedIn signedIn,
            OwnPartner partner,
            MessageSource messages) {
        this.own = own;
        this.asking = asking;
        this.signedIn = signedIn;
        this.partner = partner;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        return list(Typing.NOTHING, model);
    }

    @PostMapping
    String ask(@RequestParam Map<String, String> typed, Model model, Locale locale, RedirectAttributes flash) {
        try {
            asking.ask(TypedWish.of(typed, locale), asker());
        } catch (Refused refused) {
            return list(Typing.of(typed, refused.refusals(), messages, locale), model);
        }
        flash.addFlashAttribute("notice", "subscription.notice.asked");
        return "redirect:/account/subscriptions";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, RedirectAttributes flash) {
        own.end(id, asker());
        flash.addFlashAttribute("notice", "subscription.notice.ended");
        return "redirect:/account/subscriptions";
    }

    private String list(Typing typing, Model model) {
        model.addAttribute("typing", typing);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("subscriptions", own.of(asker()));
        return "subscription/own";
    }

    private Asker asker() {
        boolean guest = signedIn.person().is(Role.PARTNER);
        return new Asker(signedIn.person().login(), guest ? partner.partner() : null);
    }
}
