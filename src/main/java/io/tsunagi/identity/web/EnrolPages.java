package io.tsunagi.identity.web;

import io.tsunagi.frame.PageRefusals;
import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.Accounts;
import io.tsunagi.identity.domain.EnrollingSecondFactor;
import io.tsunagi.identity.domain.Letters;
import io.tsunagi.identity.domain.Totp;
import io.tsunagi.identity.security.SessionDoor;
import io.tsunagi.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Enrolment of the second factor: at the first sign-in and after a reset, or anew from one's own account page after the
 * password was given again. The secret waits in the session until a code proves that the app has it.
 */
@Controller
class EnrolPages {

    private static final String CODES = "tsunagi.recovery-codes";
    private static final String AFTERWARDS = "tsunagi.after-codes";

    private final EnrollingSecondFactor enrolling;
    private final Accounts accounts;
    private final SessionDoor door;

    EnrolPages(EnrollingSecondFactor enrolling, Accounts accounts, SessionDoor door) {
        this.enrolling = enrolling;
        this.accounts = accounts;
        this.door = door;
    }

    @GetMapping("/enrol")
    String page(HttpSession session, Principal person, @ModelAttribute("form") CodeForm form, Model model) {
        if (!mayEnrol(session)) {
            return "redirect:" + door.nextStep();
        }
        byte[] secret = EnrolmentInSession.secret(session);
        // spaces, not hyphens: every authenticator app takes them in a key
        model.addAttribute("secret", Letters.grouped(Letters.encode(secret)).replace('-', ' '));
        model.addAttribute("person", person.getName());
        return "identity/enrol";
    }

    /** The QR code as a picture of its own: the pages allow nothing inline. 404 when nothing is being enrolled. */
    @GetMapping(path = "/enrol/qr.svg", produces = "image/svg+xml")
    @ResponseBody
    String picture(HttpSession session, Principal person, HttpServletResponse response) {
        if (!mayEnrol(session)) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "";
        }
        return QrPicture.of(Totp.address(person.getName(), EnrolmentInSession.secret(session)));
    }

    @PostMapping("/enrol")
    String enrol(
            @ModelAttribute("form") CodeForm form,
            BindingResult result,
            Principal person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        HttpSession session = request.getSession();
        if (!mayEnrol(session)) {
            return "redirect:" + door.nextStep();
        }
        Account account = accounts.byId(door.account(person)).orElseThrow();
        byte[] secret = EnrolmentInSession.secret(session);
        boolean anew = EnrolmentInSession.anew(session);
        try {
            List<String> codes =
                    anew ? enrolling.anew(account, secret, form.code()) : enrolling.first(account, secret, form.code());
            session.setAttribute(CODES, codes);
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(session, person, form, model);
        }
        EnrolmentInSession.end(session);
        Account enrolled = accounts.byId(account.id()).orElseThrow();
        if (anew) {
            door.goOn(enrolled, request, response);
            session.setAttribute(AFTERWARDS, "/account");
        } else {
            session.setAttribute(AFTERWARDS, door.factorProved(enrolled, request, response));
        }
        return "redirect:/enrol/codes";
    }

    /** The recovery codes, until the person says that they are kept. */
    @GetMapping("/enrol/codes")
    String codes(HttpSession session, Model model) {
        Object codes = session.getAttribute(CODES);
        if (codes == null) {
            return "redirect:" + door.nextStep();
        }
        model.addAttribute("codes", codes);
        return "identity/codes";
    }

    @PostMapping("/enrol/codes")
    String kept(HttpSession session) {
        session.removeAttribute(CODES);
        Object afterwards = session.getAttribute(AFTERWARDS);
        session.removeAttribute(AFTERWARDS);
        return "redirect:" + (afterwards instanceof String path ? path : door.nextStep());
    }

    private boolean mayEnrol(HttpSession session) {
        return door.nextStep().equals("/enrol") || EnrolmentInSession.anew(session);
    }

    /**
     * The code that proves the app.
     *
     * @param code as typed
     */
    record CodeForm(@Nullable String code) {

        @Override
        public String code() {
            return code == null ? "" : code;
        }
    }
}
