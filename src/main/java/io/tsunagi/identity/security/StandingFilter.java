package io.tsunagi.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that no longer stands before anything is done in it, and lets the present roles count in one that does. */
@Component
class StandingFilter extends OncePerRequestFilter {

    private final Standing standing;

    StandingFilter(Standing standing) {
        this.standing = standing;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Paths.ofAsset(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignInToken token) {
            Optional<SignInToken> now = standing.of(token);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            now.ifPresent(context::setAuthentication);
            SecurityContextHolder.setContext(context);
            HttpSession session = request.getSession(false);
            if (now.isEmpty() && session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
