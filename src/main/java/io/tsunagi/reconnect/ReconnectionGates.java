package io.tsunagi.reconnect;

import java.util.UUID;

/** Whether something may go to a partner's system; whoever hands consignments to one asks here first. */
public interface ReconnectionGates {

    /**
     * What the newest gate of the system says of that many consignments now. It counts nothing: what really went is recorded with the
     * gate.
     *
     * @param system id of the partner system
     */
    Passage mayGo(UUID system, Load load);

    /**
     * What would go.
     *
     * @param lane code of the lane, empty when it is not known; the same for site and sku
     * @param number consignments, at least 1
     */
    record Load(String lane, String site, String sku, long number) {}

    /**
     * The answer.
     *
     * @param left how many may still go today; -1 when nothing is counted
     */
    record Passage(Word word, long left) {

        /** Whether it may go. */
        public boolean may() {
            return word == Word.FREE || word == Word.WITHIN;
        }
    }

    /** The answer in a word. */
    enum Word {
        /** No gate stands in the way: there never was one, it is watched, or it is connected. */
        FREE,
        /** Within the limits of today. */
        WITHIN,
        /** Not that far yet, or taken back out. */
        CLOSED,
        /** First the canaries have to be confirmed. */
        CANARIES,
        /** Another lane, site or article than those that may go. */
        OUTSIDE,
        /** More than the daily cap leaves. */
        FULL
    }
}
