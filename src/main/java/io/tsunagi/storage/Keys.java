package io.tsunagi.storage;

/** Secrets that live beside the database and never in it: made at first use, readable by the owner only. */
public interface Keys {

    /**
     * The secret of that name; made from a secure random source when it does not exist yet.
     *
     * @param name lower-case file name, for instance {@code totp}
     * @param bytes its length
     */
    byte[] secret(String name, int bytes);
}
