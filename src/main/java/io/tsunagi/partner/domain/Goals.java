package io.tsunagi.partner.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a dependency asks of the system it needs; what is null was not said, and is then inherited from those who need the system
 * that stops with it.
 *
 * @param rto how soon the needed system must be back for this needer
 * @param rloPercent share of normal work that must go on meanwhile, 0 to 100
 * @param longestOutage longest outage that the needer survives (MTPD of ISO 22301)
 * @param after4h harm after four hours
 * @param after1d harm after one day
 * @param after3d harm after three days
 */
public record Goals(
        @Nullable Duration rto,
        @Nullable Integer rloPercent,
        @Nullable Duration longestOutage,
        @Nullable Harm after4h,
        @Nullable Harm after1d,
        @Nullable Harm after3d) {

    /** Nothing was said. */
    public static final Goals NONE = new Goals(null, null, null, null, null, null);
}
