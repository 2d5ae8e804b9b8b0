package io.tsunagi.identity;

import java.util.Set;

/**
 * Somebody who works here.
 *
 * @param login stable short name, never given to another person; other features store it as who did something
 * @param displayName name as colleagues read it
 * @param roles at least one
 */
public record Person(String login, String displayName, Set<Role> roles) {

    /** Whether the person has the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
