package io.tsunagi.bulletin;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Lets another feature send a published bulletin to people who asked for it, beside the recipients that the house keeps. */
public interface BulletinReaders {

    /** Most readers of one call. */
    int MOST = 1_000;

    /**
     * Puts one copy per reader into the outbox, in the caller's transaction; an address that has a copy of the bulletin, as a
     * recipient or as a reader, gets no second one. A bulletin that is not public adds nothing.
     *
     * @param bulletin reference of the bulletin
     * @param readers at most {@link #MOST}
     * @return how many copies were added
     */
    int send(String bulletin, List<Reader> readers);

    /** Takes an address out of every mail that belongs to no partner, sent or not; what still waits is called off. */
    void forget(String address);

    /**
     * Somebody who asked for bulletins.
     *
     * @param id of the subscriber; news of a mail that came back carries it
     * @param off full address of the page that ends it with one click; also written into the header of the mail (RFC 8058)
     */
    record Reader(UUID id, String to, Locale language, String off) {}
}
