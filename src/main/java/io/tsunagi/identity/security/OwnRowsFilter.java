package io.tsunagi.identity.security;

import io.tsunagi.storage.RowScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives requests of our own people with both factors the rows of the house, and those of somebody who works for a partner the rows of
 * that partner; everybody else sees no partner's row.
 */
class OwnRowsFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignInToken token)
                || !token.has(SignInToken.TOTP)) {
            chain.doFilter(request, response);
            return;
        }
        UUID partner = token.getPrincipal().partner();
        Exception failure = token.ofPartner()
                ? partner == null
                        ? continued(request, response, chain)
                        : RowScope.asPartner(partner, () -> continued(request, response, chain))
                : RowScope.asHouse(() -> continued(request, response, chain));
        if (failure instanceof ServletException servlet) {
            throw servlet;
        }
        if (failure instanceof IOException io) {
            throw io;
        }
    }

    private static @Nullable Exception continued(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return null;
        } catch (ServletException | IOException failure) {
            return failure;
        }
    }
}
