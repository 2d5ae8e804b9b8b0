package io.tsunagi.identity.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers a request that may not be done: half-way people are led to their next step, people whose session ended to sign-in,
 * and only somebody wholly signed in reads that a role is missing.
 */
@Component
public class AccessRefused implements AccessDeniedHandler {

    /** Request attribute with the key of the reason, for the page. */
    public static final String REASON = "tsunagi.refused-because";

    private final SignInEntry entry;
    private final SessionDoor door;
    private final SecurityProblems problems;

    AccessRefused(SignInEntry entry, SessionDoor door, SecurityProblems problems) {
        this.entry = entry;
        this.door = door;
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        boolean programs = Paths.ofPrograms(request);
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignInToken token)
                || programs && !token.has(SignInToken.TOTP)) {
            entry.commence(request, response, new InsufficientAuthenticationException("not signed in", failure));
        } else if (!token.has(SignInToken.TOTP)) {
            entry.lead(request, response, door.nextStep(token));
        } else if (token.ofPartner() && !programs && PartnerRoutes.leadsHome(request)) {
            response.sendRedirect(request.getContextPath() + PartnerRoutes.HOME);
        } else if (programs) {
            problems.write(request, response, HttpStatus.FORBIDDEN, "identity.problem.forbidden");
        } else {
            request.setAttribute(
                    REASON, failure instanceof CsrfException ? "identity.denied.old" : "identity.denied.role");
            response.setStatus(HttpStatus.FORBIDDEN.value());
            request.getRequestDispatcher("/denied").forward(request, response);
        }
    }
}
