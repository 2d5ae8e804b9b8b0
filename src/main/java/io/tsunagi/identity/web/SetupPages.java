package io.tsunagi.identity.web;

import io.tsunagi.frame.PageRefusals;
import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.SettingUp;
import io.tsunagi.identity.security.SessionDoor;
import io.tsunagi.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The set-up of an empty house: its first administrator, who enrols the second factor right after. */
@Controller
class SetupPages {

    private final SettingUp settingUp;
    private final SessionDoor door;

    SetupPages(SettingUp settingUp, SessionDoor door) {
        this.settingUp = settingUp;
        this.door = door;
    }

    @GetMapping("/setup")
    String page(@ModelAttribute("form") SetupForm form) {
        return "identity/setup";
    }

    @PostMapping("/setup")
    String setUp(
            @ModelAttribute("form") SetupForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Account account =
                    settingUp.firstAdministrator(form.code(), form.login(), form.displayName(), form.password());
            return "redirect:" + door.passwordProved(account, request, response);
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "identity/setup";
        }
    }

    /**
     * What the first administrator types.
     *
     * @param code the set-up code from the server's log
     */
    record SetupForm(
            @Nullable String code,
            @Nullable String login,
            @Nullable String displayName,
            @Nullable String password) {

        @Override
        public String code() {
            return code == null ? "" : code;
        }

        @Override
        public String login() {
            return login == null ? "" : login;
        }

        @Override
        public String displayName() {
            return displayName == null ? "" : displayName;
        }

        @Override
        public String password() {
            return password == null ? "" : password;
        }
    }
}
