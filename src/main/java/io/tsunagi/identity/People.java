package io.tsunagi.identity;

import java.util.List;
import java.util.Optional;

/** Looks people up. */
public interface People {

    /** The person with that login, also when the account is closed. */
    Optional<Person> find(String login);

    /** Everybody with an open account who has the role, by display name. */
    List<Person> with(Role role);
}
