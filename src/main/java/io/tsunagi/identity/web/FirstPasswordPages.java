package io.tsunagi.identity.web;

import io.tsunagi.frame.PageRefusals;
import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.Accounts;
import io.tsunagi.identity.domain.ChangingPassword;
import io.tsunagi.identity.security.SessionDoor;
import io.tsunagi.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Replaces a password that an administrator gave, before anything else opens. */
@Controller
class FirstPasswordPages {

    private static final String PATH = "/enrol/password";

    private final ChangingPassword changing;
    private final Accounts accounts;
    private final SessionDoor door;

    FirstPasswordPages(ChangingPassword changing, Accounts accounts, SessionDoor door) {
        this.changing = changing;
        this.accounts = accounts;
        this.door = door;
    }

    @GetMapping(PATH)
    String page(@ModelAttribute("form") PasswordForm form) {
        String next = door.nextStep();
        return next.equals(PATH) ? "identity/first-password" : "redirect:" + next;
    }

    @PostMapping(PATH)
    String change(
            @ModelAttribute("form") PasswordForm form,
            BindingResult result,
            Principal person,
            HttpServletRequest request,
            HttpServletResponse response) {
        String next = door.nextStep();
        if (!next.equals(PATH)) {
            return "redirect:" + next;
        }
        Account account = accounts.byId(door.account(person)).orElseThrow();
        try {
            changing.to(account, form.wanted());
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "identity/first-password";
        }
        Account changed = accounts.byId(account.id()).orElseThrow();
        return "redirect:" + door.factorProved(changed, request, response);
    }
}
