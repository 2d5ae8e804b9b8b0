package io.tsunagi.identity.security;

import io.tsunagi.identity.SampleActors;
import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.Accounts;
import io.tsunagi.storage.InExercise;
import io.tsunagi.storage.RowScope;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets what plays an exercise act as people whom the exercise knows, on the present thread only. */
@Component
@InExercise
class ActInExercise implements SampleActors {

    private final Accounts accounts;

    ActInExercise(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public <T> T as(String login, Supplier<T> work) {
        Account account = accounts.byLogin(login)
                .orElseThrow(() -> new IllegalArgumentException("nobody whom the exercise knows: " + login));
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
