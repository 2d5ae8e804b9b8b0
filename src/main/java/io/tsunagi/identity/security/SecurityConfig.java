package io.tsunagi.identity.security;

import io.tsunagi.identity.domain.SettingUp;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who may reach what: nothing without both factors, except the short list in {@link OpenRoutes}. There is no setting and no
 * kind of account that loosens it. What the container dispatches anew is the end of a request that was let in when it came, for instance of a
 * stream whose session has ended since: nothing more is done for it, and there is nobody to ask.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfig {

    private final SignInEntry entry;
    private final AccessRefused refused;

    SecurityConfig(SignInEntry entry, AccessRefused refused) {
        this.entry = entry;
        this.refused = refused;
    }

    /** Programs: a bearer token and nothing else; no session, and so no cross-site request to guard against. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, BearerTokenFilter tokens) throws Exception {
        return http.securityMatcher(BearerTokenFilter::carriesToken)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::write)
                .addFilterBefore(tokens, AuthorizationFilter.class)
                .addFilterAfter(new OwnRowsFilter(), AuthorizationFilter.class)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(entry).accessDeniedHandler(refused))
                .authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(PartnerRoutes::decide))
                .build();
    }

    /** People: a session that both factors opened. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, StandingFilter standing, SettingUp settingUp, SignOut signOut)
            throws Exception {
        return http.csrf(csrf -> csrf.ignoringRequestMatchers(OpenRoutes.FROM_MACHINES))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(logout ->
                        logout.logoutUrl("/logout").addLogoutHandler(signOut).logoutSuccessUrl("/sign-in?left"))
                .headers(SecurityHeaders::write)
                .addFilterBefore(standing, CsrfFilter.class)
                .addFilterAfter(new OwnRowsFilter(), AuthorizationFilter.class)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(entry).accessDeniedHandler(refused))
                .authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OpenRoutes.ALWAYS)
                        .permitAll()
                        .requestMatchers(OpenRoutes.SETUP)
                        .access((who, request) -> new AuthorizationDecision(settingUp.open()))
                        .requestMatchers(OpenRoutes.HALF_WAY)
                        .hasAnyAuthority(SignInToken.PASSWORD, SignInToken.TOTP)
                        .anyRequest()
                        .access(PartnerRoutes::decide))
                .build();
    }

    /** Keeps Spring Boot from inventing a user of its own: people are checked by the sign-in pages alone. */
    @Bean
    AuthenticationManager nobodyElse() {
        return attempt -> {
            throw new AuthenticationServiceException("people sign in on the sign-in page");
        };
    }
}
