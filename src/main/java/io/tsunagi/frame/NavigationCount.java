package io.tsunagi.frame;

import java.util.Set;

/** How much waits for the person behind a link in the bar, contributed by a feature as a bean; nothing is shown for none. */
public interface NavigationCount {

    /** Path of the link. */
    String path();

    /** Whoever has one of these roles is told, as Spring Security names them without {@code ROLE_}. */
    Set<String> roles();

    /** How much waits for the person who is signed in; asked on every page, so it must be cheap. */
    long count();
}
