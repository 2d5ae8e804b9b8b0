package io.tsunagi.identity.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Who may reach what: nothing without both factors, except the short list of open routes. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfig {

    @Bean
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(routes -> routes.requestMatchers(OpenRoutes.ALWAYS)
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(SignInToken.TOTP))
                .addFilterAfter(new HouseRowsFilter(), AuthorizationFilter.class)
                .build();
    }
}
