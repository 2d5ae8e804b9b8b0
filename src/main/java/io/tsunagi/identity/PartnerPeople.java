package io.tsunagi.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People who work for a partner and may sign in to its desk, with both factors as everybody. The caller says who may invite; nobody
 * learns a password that such a person chose.
 */
public interface PartnerPeople {

    /**
     * Invites somebody.
     *
     * @param login short name in lower case, never used before
     * @return the first password, to be shown once
     * @throws io.tsunagi.shared.Refused at {@code login} or {@code displayName}
     */
    String invite(UUID partner, String login, String displayName);

    /** Everybody of a partner, by display name. */
    List<Guest> of(UUID partner);

    /** Closes the account of one of theirs; sessions and tokens end at once. Again, or of another partner, changes nothing. */
    void close(UUID partner, String login);

    /**
     * Gives one of theirs a new first password for a forgotten one, and takes the second factor away so that the next sign-in enrols
     * a new one.
     *
     * @return the password, to be shown once
     * @throws io.tsunagi.shared.Refused when there is no such person of that partner with an open account
     */
    String startAgain(UUID partner, String login);

    /**
     * Somebody of a partner.
     *
     * @param enrolled whether a second factor is on file
     * @param signedInAt null before the first time
     */
    record Guest(
            String login,
            String displayName,
            boolean open,
            boolean enrolled,
            @Nullable Instant signedInAt) {}
}
