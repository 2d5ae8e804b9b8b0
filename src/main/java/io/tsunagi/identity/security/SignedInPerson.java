package io.tsunagi.identity.security;

import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * What a session knows of its person. Name and roles are read anew with each request; the stamp tells whether the session is
 * still good.
 *
 * @param account key of the account
 * @param stamp the account's stamp when the session began; closing, a new password or a new factor change it
 * @param since when the password was accepted, for the absolute limit of a session
 * @param partner the partner for whom somebody of outside works; null for our own people
 */
public record SignedInPerson(
        UUID account,
        String login,
        String displayName,
        Set<Role> roles,
        long stamp,
        Instant since,
        @Nullable UUID partner)
        implements AuthenticatedPrincipal, Serializable {

    public SignedInPerson {
        roles = Set.copyOf(roles);
    }

    /** Somebody of our own. */
    public SignedInPerson(UUID account, String login, String displayName, Set<Role> roles, long stamp, Instant since) {
        this(account, login, displayName, roles, stamp, since, null);
    }

    @Override
    public String getName() {
        return login;
    }

    /** As the rest of the house knows the person. */
    public Person person() {
        return new Person(login, displayName, roles);
    }
}
