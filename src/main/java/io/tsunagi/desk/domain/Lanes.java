package io.tsunagi.desk.domain;

import io.tsunagi.identity.Person;
import java.util.List;
import java.util.Locale;

/** The lanes of work that a person may take: one per role. */
public final class Lanes {

    private Lanes() {}

    /** Names of the lanes, which are the role names in lower case. */
    public static List<String> of(Person person) {
        return person.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
