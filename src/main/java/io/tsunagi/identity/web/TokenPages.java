package io.tsunagi.identity.web;

import io.tsunagi.frame.PageRefusals;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.Accounts;
import io.tsunagi.identity.domain.IssuingTokens;
import io.tsunagi.identity.security.SessionDoor;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.ClockConfiguration;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own API tokens: made here and shown once, listed, revoked. Programs cannot make tokens for themselves. */
@Controller
@PreAuthorize("isAuthenticated()")
class TokenPages {

    private static final String LIST = "redirect:/account/tokens";

    private final IssuingTokens issuing;
    private final Accounts accounts;
    private final SessionDoor door;
    private final Clock clock;

    TokenPages(
            IssuingTokens issuing,
            Accounts accounts,
            SessionDoor door,
            @Qualifier(ClockConfiguration.REAL) Clock clock) {
        this.issuing = issuing;
        this.accounts = accounts;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/account/tokens")
    String page(@ModelAttribute("form") TokenForm form, Principal person, Model model) {
        Account account = own(person);
        model.addAttribute("tokens", issuing.of(account));
        model.addAttribute("roles", new TreeSet<>(account.roles()));
        model.addAttribute("now", clock.instant());
        return "identity/tokens";
    }

    @PostMapping("/account/tokens")
    String make(
            @ModelAttribute("form") TokenForm form,
            BindingResult result,
            Principal person,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        try {
            flash.addFlashAttribute("token", issuing.make(own(person), form.name(), form.role(), form.daysOr(0)));
            return LIST;
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(form, person, model);
        }
    }

    @PostMapping("/account/tokens/{id}/revocation")
    String revoke(@PathVariable UUID id, Principal person, RedirectAttributes flash) {
        issuing.revoke(own(person), id);
        flash.addFlashAttribute("notice", "identity.token.revoked");
        return LIST;
    }

    private Account own(Principal person) {
        return accounts.byId(door.account(person)).orElseThrow();
    }

    /**
     * What a new token is to be.
     *
     * @param days how long it works
     */
    record TokenForm(
            @Nullable String name,
            @Nullable Role role,
            @Nullable Integer days) {

        @Override
        public String name() {
            return name == null ? "" : name;
        }

        int daysOr(int otherwise) {
            return days == null ? otherwise : days;
        }
    }
}
