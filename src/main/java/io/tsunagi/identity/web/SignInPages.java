package io.tsunagi.identity.web;

import io.tsunagi.frame.StartOffer;
import io.tsunagi.identity.domain.SettingUp;
import io.tsunagi.identity.domain.SignInResult;
import io.tsunagi.identity.domain.SignInResult.Accepted;
import io.tsunagi.identity.domain.SigningIn;
import io.tsunagi.identity.security.KnownDevices;
import io.tsunagi.identity.security.SessionDoor;
import io.tsunagi.shared.ExerciseMark;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-in in two steps: login with password, then the one-time code. */
@Controller
class SignInPages {

    private final SigningIn signingIn;
    private final SettingUp settingUp;
    private final SessionDoor door;
    private final KnownDevices devices;
    private final ExerciseMark mark;
    private final List<StartOffer> offers;

    SignInPages(
            SigningIn signingIn,
            SettingUp settingUp,
            SessionDoor door,
            KnownDevices devices,
            ExerciseMark mark,
            List<StartOffer> offers) {
        this.signingIn = signingIn;
        this.settingUp = settingUp;
        this.door = door;
        this.devices = devices;
        this.mark = mark;
        this.offers = offers;
    }

    @GetMapping("/sign-in")
    String page(
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String left,
            @Nullable Principal person,
            Model model) {
        if (person != null) {
            return "redirect:" + door.nextStep();
        }
        if (settingUp.open()) {
            return "redirect:/setup";
        }
        model.addAttribute("login", "");
        model.addAttribute("offers", offers);
        model.addAttribute(
                "message",
                mark.isExercise()
                        ? "identity.sign-in.exercise"
                        : expired != null ? "identity.sign-in.expired" : left != null ? "identity.sign-in.left" : null);
        return "identity/sign-in";
    }

    @PostMapping("/sign-in")
    String password(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String device = devices.recognise(login, request).orElse(null);
        SignInResult result = signingIn.password(login, password, device, request.getRemoteAddr());
        if (result instanceof Accepted accepted) {
            return "redirect:" + door.passwordProved(accepted.account(), request, response);
        }
        model.addAttribute("login", login);
        Refusing.show(result, "identity.sign-in.refused", response, model);
        return "identity/sign-in";
    }

    @GetMapping("/sign-in/code")
    String codePage(@RequestParam(required = false) @Nullable String recovery, Model model) {
        String next = door.nextStep();
        if (!next.equals("/sign-in/code")) {
            return "redirect:" + next;
        }
        model.addAttribute("recovery", recovery != null);
        return "identity/code";
    }

    @PostMapping("/sign-in/code")
    String code(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean recovery,
            Principal person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String next = door.nextStep();
        if (!next.equals("/sign-in/code")) {
            return "redirect:" + next;
        }
        SignInResult result = signingIn.code(door.account(person), code, request.getRemoteAddr());
        if (result instanceof Accepted accepted) {
            return "redirect:" + door.factorProved(accepted.account(), request, response);
        }
        model.addAttribute("recovery", recovery);
        Refusing.show(result, recovery ? "identity.code.recovery-refused" : "identity.code.refused", response, model);
        return "identity/code";
    }
}
