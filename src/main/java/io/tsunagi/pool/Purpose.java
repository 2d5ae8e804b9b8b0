package io.tsunagi.pool;

/**
 * What the numbers of a pool are for. Numbers with a check digit whose rule no source of the house gives (United States entry
 * numbers, Canadian transaction numbers) are not offered: a pool would make wrong ones.
 */
public enum Purpose {
    /**
     * Serials of paper import declarations. 申告番号 itself is given by customs at 受理 and stands in a ※ box; that an office
     * hands out serials for the time of an outage is <em>unverified</em>.
     */
    JAPAN_IMPORT,
    /** Serials of paper export declarations; as for import. */
    JAPAN_EXPORT,
    /** Serials of bonded transport on paper (保税運送); as for import. */
    JAPAN_BONDED_TRANSPORT,
    /** Movements in the business continuity procedure of transit, which have no MRN (Delegated Regulation 2015/2446 Annex B-03). */
    TRANSIT_ON_PAPER,
    /** Another series that an authority letter names. */
    OTHER
}
