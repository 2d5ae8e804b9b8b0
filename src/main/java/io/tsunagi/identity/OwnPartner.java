package io.tsunagi.identity;

import java.util.UUID;

/** For which partner somebody of outside works who is signed in on the present thread. */
public interface OwnPartner {

    /**
     * The partner's id.
     *
     * @throws IllegalStateException when nobody is signed in, or one of our own people
     */
    UUID partner();
}
