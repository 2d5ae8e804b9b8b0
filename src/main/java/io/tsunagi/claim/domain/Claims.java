package io.tsunagi.claim.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Claims as they are stored. */
public interface Claims {

    /** Stores a new claim. */
    void add(Claim claim);

    /**
     * Stores a changed claim when nobody changed it meanwhile.
     *
     * @return false when somebody did
     */
    boolean update(Claim claim);

    /** One claim. */
    Optional<Claim> find(String reference);

    /** One claim, locked until the transaction ends. */
    Optional<Claim> lock(String reference);

    /** Claims in those states, the one that lapses first first; at most 100. */
    List<Claim> in(List<ClaimState> states);

    /** Claims that are decided, newest first; at most 50. */
    List<Claim> decided();

    /** Granted claims whose hour has come, at most 100. */
    List<String> lapsed(Instant now);

    /** Claims of that customer that were marked as false, newest first; of every shipper. */
    List<Claim> falseOnes(String customer);

    /** Stores an opinion. */
    void add(Claim claim, Opinion opinion);

    /** Opinions on a claim, oldest first. */
    List<Opinion> opinions(UUID claim);

    /**
     * Keeps a file, unless the same bytes are kept for that claim already.
     *
     * @return whether it was new
     */
    boolean add(Claim claim, Evidence evidence, byte[] content);

    /** Files of a claim, oldest first. */
    List<Evidence> evidence(UUID claim);

    /** The content of a file of a claim. */
    Optional<byte[]> content(UUID claim, UUID file);
}
