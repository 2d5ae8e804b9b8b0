package io.tsunagi.frame;

import java.util.Set;

/**
 * A link in the bar, contributed by a feature as a bean. Links of a disruption are shown for the one that the bar names.
 *
 * @param group where in the bar it stands
 * @param order place within its group
 * @param message key of its text
 * @param path page path; {@code {ref}} stands for the disruption's reference, and without a disruption such a link is not shown
 * @param roles who may see it: anybody with one of them, as Spring Security names them without {@code ROLE_}; everybody when there is none
 */
public record NavigationLink(Group group, int order, String message, String path, Set<String> roles) {

    public NavigationLink {
        roles = Set.copyOf(roles);
    }

    /** For those who have one of these roles; for everybody who is signed in when none is named. */
    public NavigationLink(Group group, int order, String message, String path, String... roles) {
        this(group, order, message, path, Set.of(roles));
    }

    /** Groups of the bar, from the left; the name of one stands in the bundles as {@code frame.group.<name>}. */
    public enum Group {
        /** One's own work; always in sight. */
        DESK,
        /** What is down, what is told about it, the way back. */
        DISRUPTION,
        /** Orders and what leaves. */
        SHIPMENTS,
        /** Declarations and what goes with them. */
        CUSTOMS,
        /** Forms, sheets, and what comes back of them. */
        PAPER,
        /** Partners, people, the record. */
        HOUSE
    }
}
