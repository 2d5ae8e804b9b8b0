package io.tsunagi.identity.domain;

import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import io.tsunagi.storage.ClockConfiguration;
import io.tsunagi.storage.InExercise;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of an exercise: the same logins and roles as in the real house, with a password and a second factor that nobody knows, so
 * that a ticket is the only way in.
 */
@Component
@InExercise
public class KnowPlayers {

    private static final int PASSWORD_GROUPS = 8;

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SecretSeal seal;
    private final Passwords passwords;
    private final Clock clock;

    KnowPlayers(
            Accounts accounts,
            SecondFactors factors,
            SecretSeal seal,
            Passwords passwords,
            @Qualifier(ClockConfiguration.REAL) Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.seal = seal;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The account, made when it is not there, with these roles. */
    @Transactional
    public Account know(Person person) {
        if (person.is(Role.PARTNER)) {
            throw new IllegalArgumentException("somebody of a partner: " + person.login());
        }
        accounts.oneAtATime();
        Account known = accounts.byLogin(person.login()).orElse(null);
        if (known == null) {
            Account made = Account.made(
                    UUID.randomUUID(),
                    person.login(),
                    person.displayName(),
                    person.roles(),
                    Account.Origin.PEOPLE,
                    Account.Password.own(passwords.hash(Letters.random(PASSWORD_GROUPS))),
                    clock.instant());
            accounts.add(made);
            factors.addFirst(made.id(), seal.seal(made.id(), Totp.newSecret()), 0, clock.instant());
        } else if (!known.roles().equals(person.roles())) {
            accounts.changeRoles(known.id(), person.roles());
        }
        return accounts.byLogin(person.login()).orElseThrow();
    }
}
