package io.tsunagi.identity.security;

import io.tsunagi.identity.domain.Account;
import io.tsunagi.identity.domain.Accounts;
import io.tsunagi.storage.ClockConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Tells with each request whether a session still stands, and with which roles, from the account as it is now. So a closed
 * account, a new password, a reset factor or other roles count at once, on every node.
 */
@Component
class Standing {

    /** Longest session (NIST SP 800-63B-4, AAL2: 12 hours); the idle limit is set with the session cookie. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** How long the second factor may take after the password. */
    static final Duration HALF_WAY_LONGEST = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Clock clock;

    Standing(Accounts accounts, @Qualifier(ClockConfiguration.REAL) Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The token as it counts now; empty when the session is over. */
    Optional<SignInToken> of(SignInToken token) {
        SignedInPerson person = token.getPrincipal();
        Duration longest = token.has(SignInToken.TOTP) ? LONGEST : HALF_WAY_LONGEST;
        if (person.since().plus(longest).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return accounts.byId(person.account())
                .filter(account -> account.open() && account.stamp() == person.stamp())
                .filter(account -> account.enrolled() || !token.has(SignInToken.TOTP))
                .map(account -> token.refreshed(person(account, person)));
    }

    private static SignedInPerson person(Account account, SignedInPerson before) {
        return new SignedInPerson(
                account.id(),
                account.login(),
                account.displayName(),
                account.roles(),
                account.stamp(),
                before.since(),
                account.partner());
    }
}
