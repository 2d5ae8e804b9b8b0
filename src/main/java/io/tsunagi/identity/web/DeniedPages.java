package io.tsunagi.identity.web;

import io.tsunagi.identity.security.AccessRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says in plain words that a role is missing, whatever was asked for and however. */
@Controller
class DeniedPages {

    @RequestMapping("/denied")
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object reason = request.getAttribute(AccessRefused.REASON);
        model.addAttribute("reason", reason == null ? "identity.denied.role" : reason);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "identity/denied";
    }
}
