package io.tsunagi.identity.demo;

import io.tsunagi.identity.SampleActors;
import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.Accounts;
import io.tsunagi.identity.security.SignInToken;
import io.tsunagi.identity.security.SignedInPerson;
import io.tsunagi.storage.RowScope;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Signs sample people in on the present thread only, and only those whose account was made for the demonstration. */
@Component
@Profile("demo")
class ActAsSample implements SampleActors {

    private final Accounts accounts;

    ActAsSample(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public <T> T as(String login, Supplier<T> work) {
        Account account = accounts.byLogin(login)
                .filter(known -> known.origin() == Account.Origin.DEMO)
                .orElseThrow(() -> new IllegalArgumentException("no sample person: " + login));
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(SignInToken.whole(new SignedInPerson(
                account.id(),
                account.login(),
                account.displayName(),
                account.roles(),
                account.stamp(),
                account.madeAt())));
        SecurityContextHolder.setContext(acting);
        try {
            return RowScope.asHouse(work);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
