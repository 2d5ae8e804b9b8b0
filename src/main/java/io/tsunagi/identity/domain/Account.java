package io.tsunagi.identity.domain;

import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as it stands.
 *
 * @param login lower case, 2 to 40 characters, never reused
 * @param enrolled whether a second factor is on file; without one the next sign-in enrols it before anything else
 * @param stamp goes up when the account is closed or its password or factor changes; older sessions end
 * @param signedInAt when both factors were last brought; null before the first time
 * @param partner the partner for whom somebody of outside works; null for our own people
 */
public record Account(
        UUID id,
        String login,
        String displayName,
        Set<Role> roles,
        State state,
        Origin origin,
        Password password,
        boolean enrolled,
        long stamp,
        Instant madeAt,
        @Nullable Instant signedInAt,
        @Nullable UUID partner) {

    /** Whether the person may sign in. */
    public enum State {
        OPEN,
        CLOSED
    }

    /** Who made the account: the set-up page, an administrator, or the demonstration. */
    public enum Origin {
        SETUP,
        PEOPLE,
        DEMO
    }

    /** OWN was chosen by the person; FIRST was given to them and must be replaced at sign-in. */
    public enum PasswordKind {
        OWN,
        FIRST
    }

    /**
     * The password on file.
     *
     * @param hash see {@link Passwords}
     * @param until end of a first password; null for an own one
     */
    public record Password(
            String hash, PasswordKind kind, @Nullable Instant until) {

        /** A password that the person chose. */
        public static Password own(String hash) {
            return new Password(hash, PasswordKind.OWN, null);
        }

        /** A password that was given to the person. */
        public static Password first(String hash, Instant until) {
            return new Password(hash, PasswordKind.FIRST, until);
        }
    }

    public Account {
        roles = Set.copyOf(roles);
    }

    /** A new open account without second factor. */
    public static Account made(
            UUID id, String login, String displayName, Set<Role> roles, Origin origin, Password password, Instant now) {
        return new Account(id, login, displayName, roles, State.OPEN, origin, password, false, 0, now, null, null);
    }

    /** A new open account, without second factor, of somebody who works for that partner. */
    static Account invited(UUID id, String login, String displayName, UUID partner, Password password, Instant now) {
        return new Account(
                id,
                login,
                displayName,
                Set.of(Role.PARTNER),
                State.OPEN,
                Origin.PEOPLE,
                password,
                false,
                0,
                now,
                null,
                partner);
    }

    /** Whether the person may sign in at all. */
    public boolean open() {
        return state == State.OPEN;
    }

    /** Whether a password given by somebody else still has to be replaced. */
    public boolean owesPassword() {
        return password.kind() == PasswordKind.FIRST;
    }

    /** Whether the password on file has run out. */
    boolean passwordEndedAt(Instant now) {
        return password.until() != null && !now.isBefore(password.until());
    }

    /** As the other features know the person. */
    public Person person() {
        return new Person(login, displayName, roles);
    }
}
