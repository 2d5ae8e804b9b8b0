package io.tsunagi.identity.security;

import io.tsunagi.audit.WhoActs;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the person from Spring Security's context of the present thread. */
@Component
class CurrentPerson implements SignedIn, WhoActs {

    @Override
    public Person person() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignInToken token
                && token.has(SignInToken.TOTP)) {
            return token.getPrincipal().person();
        }
        throw new IllegalStateException("nobody is signed in with both factors");
    }

    @Override
    public String login() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignInToken token
                ? token.getName()
                : "system";
    }
}
