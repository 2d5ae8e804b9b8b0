package io.tsunagi.paper;

import java.util.List;

/**
 * Signs what leaves the house for a third party, with the present one of the keys that sign codes (Ed25519, RFC 8032). What is signed
 * must not look like a code: it is longer and readable.
 */
public interface HouseSeal {

    /** Signs a message as it is. */
    Seal seal(byte[] message);

    /** The public keys whose seals are believed, the newest first; withdrawn ones are left out. */
    List<PublicKey> keys();

    /**
     * A public key.
     *
     * @param key its id, four hexadecimal digits
     * @param publicKey raw, 32 bytes
     */
    record PublicKey(String key, byte[] publicKey) {}

    /**
     * A signature with what is needed to verify it.
     *
     * @param key id of the key, four hexadecimal digits
     * @param publicKey raw, 32 bytes
     * @param signature 64 bytes
     */
    record Seal(String key, byte[] publicKey, byte[] signature) {}
}
