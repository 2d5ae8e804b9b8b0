package io.tsunagi.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks people up. */
public interface People {

    /** The person with that login, also when the account is closed. */
    Optional<Person> find(String login);

    /** The names that colleagues read, by login; for a login without an account it is the login. */
    default Map<String, String> names(Collection<String> logins) {
        Map<String, String> names = new HashMap<>();
        logins.forEach(
                login -> names.put(login, find(login).map(Person::displayName).orElse(login)));
        return names;
    }

    /** Everybody with an open account who has the role, by display name. */
    List<Person> with(Role role);
}
