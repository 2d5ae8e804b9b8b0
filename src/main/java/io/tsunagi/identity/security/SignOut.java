package io.tsunagi.identity.security;

import io.tsunagi.identity.domain.SignInRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Writes to the record that somebody left. */
@Component
class SignOut implements LogoutHandler {

    private final SignInRecord record;

    SignOut(SignInRecord record) {
        this.record = record;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication instanceof SignInToken token && token.has(SignInToken.TOTP)) {
            record.signedOut(token.getName());
        }
    }
}
