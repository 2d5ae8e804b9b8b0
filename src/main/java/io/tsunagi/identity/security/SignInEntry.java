package io.tsunagi.identity.security;

import io.tsunagi.identity.domain.SettingUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Leads whoever is not signed in to the sign-in page (or to set-up, in an empty house), remembering the page they wanted.
 * Programs get a problem instead.
 */
@Component
class SignInEntry implements AuthenticationEntryPoint {

    private final SettingUp settingUp;
    private final SecurityProblems problems;

    SignInEntry(SettingUp settingUp, SecurityProblems problems) {
        this.settingUp = settingUp;
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (Paths.ofPrograms(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "identity.problem.unauthorized");
            return;
        }
        lead(request, response, settingUp.open() ? "/setup" : sessionOver(request) ? "/sign-in?expired" : "/sign-in");
    }

    /** Leads to that page of ours; a part of a page makes the whole page go there. */
    void lead(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        WayBack.remember(request);
        if (Paths.ofPart(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", request.getContextPath() + path);
            return;
        }
        response.sendRedirect(request.getContextPath() + path);
    }

    private static boolean sessionOver(HttpServletRequest request) {
        boolean hadOne = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return hadOne || !"GET".equals(request.getMethod());
    }
}
