package io.tsunagi.audit;

/** Tells who acts on the present thread; the feature that knows people implements it. */
public interface WhoActs {

    /** Login of the signed-in person or token owner; {@code system} when no person acts. */
    String login();
}
