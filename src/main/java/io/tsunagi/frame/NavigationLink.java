package io.tsunagi.frame;

import org.jspecify.annotations.Nullable;

/**
 * A link in the bar, contributed by a feature as a bean. Links of a disruption are shown for the one that the bar names.
 *
 * @param order place from the left
 * @param message key of its text
 * @param path page path; {@code {ref}} stands for the disruption's reference, and without a disruption such a link is not shown
 * @param role role that may see it, as Spring Security names it without {@code ROLE_}; null for everybody
 */
public record NavigationLink(
        int order, String message, String path, @Nullable String role) {

    /** For everybody who is signed in. */
    public NavigationLink(int order, String message, String path) {
        this(order, message, path, null);
    }
}
