package io.tsunagi.supply.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one SKU.
 *
 * @param sku as the shipper writes it
 * @param name of the article; empty when none is given
 * @param others who else is limited, in the words of the public page: shipper, or shipper and SKU; empty unless the handling is
 *     {@link Handling#LIMITED_OTHERS}
 * @param expectedEnd last day of this status, Japan time; null when nobody knows
 * @param nextUpdate when it is said anew at the latest; null when that is not promised
 */
public record Status(
        String sku,
        String name,
        Volume volume,
        Handling handling,
        Cause cause,
        String others,
        @Nullable LocalDate expectedEnd,
        @Nullable Instant nextUpdate) {

    /** Longest SKU. */
    public static final int LONGEST_SKU = 60;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_OTHERS = 200;

    /**
     * Refuses what contradicts itself: stopped volume with open handling or the other way round, delisting without that cause, a
     * limit by others that does not name them, or names others without such a limit.
     */
    public Status {
        sku = sku.strip();
        name = name.strip();
        others = others.strip();
        List<Refusal> refusals = new ArrayList<>();
        if (sku.isEmpty() || sku.length() > LONGEST_SKU) {
            refusals.add(Refusal.at("sku", "supply.refused.sku", LONGEST_SKU));
        }
        if (name.length() > LONGEST_NAME) {
            refusals.add(Refusal.at("name", "supply.refused.name", LONGEST_NAME));
        }
        if (volume == Volume.C && handling != Handling.STOPPED
                || handling == Handling.STOPPED && volume != Volume.C && volume != Volume.D) {
            refusals.add(Refusal.at("handling", "supply.refused.stopped"));
        }
        if ((volume == Volume.D) != (cause == Cause.DELISTED)) {
            refusals.add(Refusal.at("cause", "supply.refused.delisted"));
        }
        if ((handling == Handling.LIMITED_OTHERS) == others.isEmpty() || others.length() > LONGEST_OTHERS) {
            refusals.add(Refusal.at("others", "supply.refused.others", LONGEST_OTHERS));
        }
        Refused.ifAny(refusals);
    }

    /** As it is published, for instance {@code B3}. */
    public String code() {
        return volume.code() + handling.code();
    }

    /** Whether a second person must confirm it: who reads that nothing comes any more looks for another supplier for good. */
    public boolean needsSecond() {
        return volume == Volume.C || volume == Volume.D || handling == Handling.STOPPED;
    }
}
