package io.tsunagi.disruption.web;

import io.tsunagi.disruption.InFlight;
import io.tsunagi.disruption.domain.BlastRadius;
import io.tsunagi.partner.SupplyChainMap.Affected;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A blast radius as the pages show it.
 *
 * @param rtoHours recovery time objective of the failed system, whole hours; null when it is shown elsewhere
 * @param number how many partners are reached
 * @param partners the nearest of them, at most {@link #MOST}
 * @param counts work in flight by kind
 * @param nextHarmAt earliest moment when harm begins; null if none is known
 */
record RadiusView(
        @Nullable Long rtoHours,
        int number,
        List<Reached> partners,
        List<InFlight.Count> counts,
        @Nullable Instant nextHarmAt) {

    /** Most partners named beside a form. */
    static final int MOST = 60;

    static RadiusView of(BlastRadius radius, Locale locale) {
        Long rto = radius.system() == null ? null : radius.system().rto().toHours();
        return of(rto, radius.partners(), radius.counts(), locale);
    }

    static RadiusView of(@Nullable Long rtoHours, List<Affected> partners, List<InFlight.Count> counts, Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        return new RadiusView(
                rtoHours,
                partners.size(),
                partners.stream()
                        .limit(MOST)
                        .map(affected -> new Reached(
                                affected.partner().code(),
                                japanese
                                        ? affected.partner().nameJa()
                                        : affected.partner().nameEn(),
                                affected.depth(),
                                japanese ? affected.whyJa() : affected.whyEn()))
                        .toList(),
                counts,
                counts.stream()
                        .map(InFlight.Count::nextHarmAt)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    /**
     * A partner that is reached.
     *
     * @param depth 0 owner of the system, 1 directly, 2 and more through others
     */
    record Reached(String code, String name, int depth, String why) {}
}
