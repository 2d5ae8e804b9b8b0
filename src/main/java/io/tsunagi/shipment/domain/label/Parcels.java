package io.tsunagi.shipment.domain.label;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Parcels that labels were printed for, and the company prefixes of GS1 that give them numbers. */
public interface Parcels {

    /** The number (SSCC) of a parcel of a shipment, if it has one; a parcel keeps its number however often it is printed. */
    Optional<String> sscc(UUID shipment, int parcel);

    /** Keeps the number of a parcel, unless somebody gave it one meanwhile. */
    void add(UUID shipment, UUID partner, int parcel, String sscc, Instant at);

    /** The company prefix that counts: that of the shipper before that of the site. */
    Optional<String> prefix(UUID partner, String site);

    /** The next serial number of a prefix, from 0, never given twice. */
    long nextSerial(String prefix);

    /** Every prefix that was set, by whose it is. */
    List<Prefix> prefixes();

    /** Sets a prefix; an empty one takes it away. */
    void set(Prefix prefix, Instant at);

    /**
     * A company prefix.
     *
     * @param kind whose it is
     * @param owner code of the site, or id of the shipper
     */
    record Prefix(Kind kind, String owner, String digits, String setBy) {

        /** Whose a prefix is. */
        public enum Kind {
            SITE,
            SHIPPER
        }
    }
}
