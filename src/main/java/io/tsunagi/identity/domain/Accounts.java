package io.tsunagi.identity.domain;

import io.tsunagi.identity.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The accounts on file. Every change that must end sessions raises the account's stamp. */
public interface Accounts {

    /** The account with that login, open or closed. */
    Optional<Account> byLogin(String login);

    /** The account with that key, open or closed. */
    Optional<Account> byId(UUID id);

    /** Display names by login, of those that have an account. */
    Map<String, String> names(Collection<String> logins);

    /** Everybody, by display name and login. */
    List<Account> all();

    /** Whether there is no account at all. */
    boolean none();

    /** Makes set-up and its like wait for each other until the present transaction ends. */
    void oneAtATime();

    /** Files a new account with its roles. */
    void add(Account account);

    /** Replaces the roles; takes effect with the person's next request. */
    void changeRoles(UUID id, Set<Role> roles);

    /** Replaces the password and raises the stamp. */
    void changePassword(UUID id, Account.Password password);

    /** Opens or closes, and raises the stamp. */
    void changeState(UUID id, Account.State state);

    /** Raises the stamp, so that every session that began before ends. */
    void endSessions(UUID id);

    /** Notes that both factors were brought. */
    void signedIn(UUID id, Instant at);
}
