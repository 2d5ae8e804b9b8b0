package io.tsunagi.identity.security;

import io.tsunagi.audit.WhoActs;
import io.tsunagi.identity.OwnPartner;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.SignedIn;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the person from Spring Security's context of the present thread. */
@Component
class CurrentPerson implements SignedIn, OwnPartner, WhoActs {

    @Override
    public Person person() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignInToken token
                && token.has(SignInToken.TOTP)) {
            return token.getPrincipal().person();
        }
        throw new IllegalStateException("nobody is signed in with both factors");
    }

    @Override
    public UUID partner() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignInToken token
                && token.has(SignInToken.TOTP)) {
            UUID partner = token.getPrincipal().partner();
            if (partner != null) {
                return partner;
            }
        }
        throw new IllegalStateException("nobody of a partner is signed in");
    }

    @Override
    public String login() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignInToken token
                ? token.getName()
                : "system";
    }
}
