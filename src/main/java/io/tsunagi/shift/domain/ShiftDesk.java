package io.tsunagi.shift.domain;

import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A desk with shifts; its text stands in the bundles as {@code shift.desk.<name>}. */
public enum ShiftDesk {
    /** Leads: what is down, what is told, the way back. */
    MANAGEMENT(Role.MANAGER),
    /** Orders, waves, hand-overs. */
    SHIPPING(Role.COORDINATOR),
    /** Paper declarations and filings. */
    CUSTOMS(Role.BROKER, Role.EXAMINER);

    private final Set<Role> roles;

    ShiftDesk(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether the person works at this desk. */
    public boolean takes(Person person) {
        return roles.stream().anyMatch(person::is);
    }

    /** Lanes of the list of work that belong to this desk. */
    public List<String> lanes() {
        return roles.stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** Desks at which the person works. */
    public static List<ShiftDesk> of(Person person) {
        return Arrays.stream(values()).filter(desk -> desk.takes(person)).toList();
    }
}
