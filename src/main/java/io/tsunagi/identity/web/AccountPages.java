package io.tsunagi.identity.web;

import io.tsunagi.frame.PageRefusals;
import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.Accounts;
import io.tsunagi.identity.domain.ChangingPassword;
import io.tsunagi.identity.domain.EnrollingSecondFactor;
import io.tsunagi.identity.domain.SignInResult;
import io.tsunagi.identity.domain.SignInResult.Accepted;
import io.tsunagi.identity.domain.SigningIn;
import io.tsunagi.identity.security.SessionDoor;
import io.tsunagi.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: what is on file, another password, another second factor. Each change asks for the password again. */
@Controller
@PreAuthorize("isAuthenticated()")
class AccountPages {

    private final Accounts accounts;
    private final SigningIn signingIn;
    private final ChangingPassword changing;
    private final EnrollingSecondFactor enrolling;
    private final SessionDoor door;

    AccountPages(
            Accounts accounts,
            SigningIn signingIn,
            ChangingPassword changing,
            EnrollingSecondFactor enrolling,
            SessionDoor door) {
        this.accounts = accounts;
        this.signingIn = signingIn;
        this.changing = changing;
        this.enrolling = enrolling;
        this.door = door;
    }

    @GetMapping("/account")
    String page(Principal person, Model model) {
        Account account = own(person);
        model.addAttribute("account", account);
        model.addAttribute("roles", new TreeSet<>(account.roles()));
        model.addAttribute("codesLeft", enrolling.recoveryCodesLeft(account));
        return "identity/account";
    }

    @GetMapping("/account/password")
    String passwordPage(@ModelAttribute("form") PasswordForm form) {
        return "identity/password";
    }

    @PostMapping("/account/password")
    String changePassword(
            @ModelAttribute("form") PasswordForm form,
            BindingResult result,
            Principal person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        SignInResult again = signingIn.again(door.account(person), form.present(), request.getRemoteAddr());
        if (!(again instanceof Accepted accepted)) {
            Refusing.show(again, "identity.password.present-wrong", response, model);
            return "identity/password";
        }
        try {
            changing.to(accepted.account(), form.wanted());
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "identity/password";
        }
        door.goOn(own(person), request, response);
        flash.addFlashAttribute("notice", "identity.password.changed");
        return "redirect:/account";
    }

    @GetMapping("/account/second-factor")
    String secondFactorPage() {
        return "identity/second-factor";
    }

    /** Leads to enrolment once the password is given again. */
    @PostMapping("/account/second-factor")
    String enrolAnew(
            @RequestParam(defaultValue = "") String present,
            Principal person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SignInResult again = signingIn.again(door.account(person), present, request.getRemoteAddr());
        if (!(again instanceof Accepted)) {
            Refusing.show(again, "identity.password.present-wrong", response, model);
            return "identity/second-factor";
        }
        EnrolmentInSession.allowAnew(request.getSession());
        return "redirect:/enrol";
    }

    private Account own(Principal person) {
        return accounts.byId(door.account(person)).orElseThrow();
    }
}
