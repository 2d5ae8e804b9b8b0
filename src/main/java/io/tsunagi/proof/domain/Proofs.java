package io.tsunagi.proof.domain;

import java.util.List;
import java.util.Optional;

/** Where made proofs are kept; only ever added to. */
public interface Proofs {

    /** Adds one with its file. */
    void add(Proof proof, byte[] file);

    /** Makes those who make a proof of that disruption wait for each other until the transaction ends. */
    void lock(String disruption);

    /** The proofs of a disruption, the newest first. */
    List<Proof> of(String disruption);

    /** The proof with that reference. */
    Optional<Proof> find(String reference);

    /** The file of a proof. */
    Optional<byte[]> file(String reference);

    /** The proof whose file or content has that hash, in hexadecimal. */
    Optional<Proof> byHash(String hash);
}
