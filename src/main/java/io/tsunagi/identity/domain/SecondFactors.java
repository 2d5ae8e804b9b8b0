package io.tsunagi.identity.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The second factors on file: a sealed secret and recovery codes for each person. */
public interface SecondFactors {

    /** The sealed secret, if the person has enrolled. */
    Optional<byte[]> sealedSecret(UUID account);

    /**
     * Files the first factor of a person.
     *
     * @param step the step whose code proved it, which is thereby used
     * @return false, and nothing changes, when the person has one already
     */
    boolean addFirst(UUID account, byte[] sealed, long step, Instant now);

    /** Takes the factor and its recovery codes away. */
    void remove(UUID account);

    /** Marks the step as used; false when it or a later one was used before, so that no code works twice. */
    boolean use(UUID account, long step);

    /** Replaces all recovery codes. */
    void fileRecoveryCodes(UUID account, Collection<byte[]> hashes);

    /** Uses the recovery code up; false when there is no such unused code. */
    boolean useRecoveryCode(UUID account, byte[] hash, Instant now);

    /** How many recovery codes are left. */
    int recoveryCodesLeft(UUID account);
}
