package io.tsunagi.identity.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.ManagingAccounts;
import io.tsunagi.identity.domain.NewAccount;
import io.tsunagi.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts of the house, for its administrators; auditors may read. */
@Controller
@RequestMapping("/people")
class PeoplePages {

    private static final String ADMINISTRATOR = "hasRole('ADMINISTRATOR')";
    private static final String READER = "hasAnyRole('ADMINISTRATOR', 'AUDITOR')";

    private final ManagingAccounts managing;

    PeoplePages(ManagingAccounts managing) {
        this.managing = managing;
    }

    @GetMapping
    @PreAuthorize(READER)
    String page(Model model) {
        model.addAttribute("people", managing.all());
        return "identity/people";
    }

    @GetMapping("/new")
    @PreAuthorize(ADMINISTRATOR)
    String newPage(@ModelAttribute("form") PersonForm form, Model model) {
        model.addAttribute("allRoles", Role.ofHouse());
        return "identity/new-person";
    }

    @PostMapping
    @PreAuthorize(ADMINISTRATOR)
    String make(
            @ModelAttribute("form") PersonForm form,
            BindingResult result,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        try {
            NewAccount asked = NewAccount.of(form.login(), form.displayName(), form.roles());
            flash.addFlashAttribute("firstPassword", managing.make(asked));
            return toPerson(asked.login(), "identity.person.made", flash);
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return newPage(form, model);
        }
    }

    @GetMapping("/{login}")
    @PreAuthorize(READER)
    String person(@PathVariable String login, Model model) {
        Account account = managing.find(login).orElseThrow(() -> new NotHere(login));
        model.addAttribute("person", account);
        model.addAttribute("allRoles", Role.ofHouse());
        return "identity/person";
    }

    @PostMapping("/{login}/roles")
    @PreAuthorize(ADMINISTRATOR)
    String changeRoles(
            @PathVariable String login, @RequestParam(defaultValue = "") Set<Role> roles, RedirectAttributes flash) {
        managing.changeRoles(login, roles);
        return toPerson(login, "identity.person.roles-changed", flash);
    }

    @PostMapping("/{login}/closing")
    @PreAuthorize(ADMINISTRATOR)
    String close(@PathVariable String login, RedirectAttributes flash) {
        managing.close(login);
        return toPerson(login, "identity.person.closed", flash);
    }

    @PostMapping("/{login}/reopening")
    @PreAuthorize(ADMINISTRATOR)
    String reopen(@PathVariable String login, RedirectAttributes flash) {
        managing.reopen(login);
        return toPerson(login, "identity.person.reopened", flash);
    }

    @PostMapping("/{login}/factor-reset")
    @PreAuthorize(ADMINISTRATOR)
    String resetSecondFactor(@PathVariable String login, RedirectAttributes flash) {
        managing.resetSecondFactor(login);
        return toPerson(login, "identity.person.factor-reset", flash);
    }

    @PostMapping("/{login}/first-password")
    @PreAuthorize(ADMINISTRATOR)
    String giveFirstPassword(@PathVariable String login, RedirectAttributes flash) {
        flash.addFlashAttribute("firstPassword", managing.giveFirstPassword(login));
        return toPerson(login, "identity.person.password-given", flash);
    }

    private static String toPerson(String login, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        flash.addAttribute("login", login);
        return "redirect:/people/{login}";
    }

    /** What an administrator types for a new account. */
    record PersonForm(
            @Nullable String login,
            @Nullable String displayName,
            @Nullable Set<Role> roles) {

        @Override
        public String login() {
            return login == null ? "" : login;
        }

        @Override
        public String displayName() {
            return displayName == null ? "" : displayName;
        }

        @Override
        public Set<Role> roles() {
            return roles == null ? Set.of() : roles;
        }
    }
}
