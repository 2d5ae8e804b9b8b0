package io.tsunagi.identity.security;

import io.tsunagi.identity.domain.AcceptingTokens;
import io.tsunagi.identity.domain.AcceptingTokens.Bearer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a program in for one request by its API token: its owner, in the token's one role. */
@Component
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AcceptingTokens tokens;

    BearerTokenFilter(AcceptingTokens tokens) {
        this.tokens = tokens;
    }

    /** Whether the request is a program's: for the REST interface with a bearer token. */
    static boolean carriesToken(HttpServletRequest request) {
        return Paths.ofPrograms(request) && secret(request) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = secret(request);
        Optional<Bearer> bearer = secret == null ? Optional.empty() : tokens.accept(secret);
        if (bearer.isPresent()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(SignInToken.whole(person(bearer.get())));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static SignedInPerson person(Bearer bearer) {
        return new SignedInPerson(
                bearer.owner().id(),
                bearer.owner().login(),
                bearer.owner().displayName(),
                Set.of(bearer.token().role()),
                bearer.owner().stamp(),
                bearer.token().madeAt(),
                bearer.owner().partner());
    }

    private static @Nullable String secret(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    /** Spring Boot would otherwise run these filters for every request, outside the chains that they belong to. */
    @Configuration(proxyBeanMethods = false)
    static class OnlyInTheirChains {

        @Bean
        FilterRegistrationBean<BearerTokenFilter> bearerTokenFilterOnlyInItsChain(BearerTokenFilter filter) {
            return notByItself(new FilterRegistrationBean<>(filter));
        }

        @Bean
        FilterRegistrationBean<StandingFilter> standingFilterOnlyInItsChain(StandingFilter filter) {
            return notByItself(new FilterRegistrationBean<>(filter));
        }

        private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> notByItself(
                FilterRegistrationBean<T> registration) {
            registration.setEnabled(false);
            return registration;
        }
    }
}
