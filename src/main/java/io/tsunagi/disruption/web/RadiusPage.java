package io.tsunagi.disruption.web;

import io.tsunagi.disruption.InFlight.Exposure;
import io.tsunagi.disruption.InFlight.Share;
import io.tsunagi.disruption.domain.BlastRadius;
import io.tsunagi.partner.SupplyChainMap.Affected;
import io.tsunagi.partner.SupplyChainMap.Asked;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import io.tsunagi.shared.Money;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A blast radius as its page shows it.
 *
 * @param from when the failure is taken to begin
 * @param asked who survives the shortest outage; null when nobody said
 * @param totals sums by kind
 * @param untilHarm hours and minutes from the beginning to the first harm; null when none is known
 * @param rows partners with the first harm first, at most {@link #MOST}
 * @param left how many more partners are reached
 */
record RadiusPage(
        Instant from,
        @Nullable Long rtoHours,
        @Nullable AskedView asked,
        List<Total> totals,
        @Nullable Instant nextHarmAt,
        @Nullable Until untilHarm,
        int partners,
        long shippers,
        List<Row> rows,
        int left) {

    /** Most rows of the table. */
    static final int MOST = 200;

    /** How many, of every kind, were past their time before the failure begins. */
    public long overdue() {
        return totals.stream().mapToLong(Total::overdue).sum();
    }

    static RadiusPage of(BlastRadius radius, Locale locale) {
        List<Row> rows = rows(radius, locale);
        PartnerSystem system = radius.system();
        Asked asked = radius.asked();
        return new RadiusPage(
                radius.from(),
                system == null ? null : system.rto().toHours(),
                asked == null ? null : AskedView.of(asked, locale),
                radius.exposures().stream().map(one -> Total.of(one, locale)).toList(),
                radius.nextHarmAt().orElse(null),
                radius.untilHarm().map(Until::of).orElse(null),
                rows.size(),
                radius.partners().stream()
                        .filter(one -> one.partner().kind().equals("SHIPPER"))
                        .count(),
                rows.subList(0, Math.min(MOST, rows.size())),
                Math.max(0, rows.size() - MOST));
    }

    /** Every partner that is reached, the first harm first. */
    static List<Row> rows(BlastRadius radius, Locale locale) {
        Map<UUID, Map<String, Share>> shares = new HashMap<>();
        radius.exposures()
                .forEach(exposure -> exposure.shares()
                        .forEach(share -> shares.computeIfAbsent(share.partnerId(), none -> new HashMap<>())
                                .put(exposure.kind(), share)));
        return radius.partners().stream()
                .map(one -> Row.of(one, shares.getOrDefault(one.partner().id(), Map.of()), locale))
                .sorted(Comparator.comparing(Row::nextHarmAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                        .thenComparing(Row::depth)
                        .thenComparing(Row::code))
                .toList();
    }

    private static String name(Partner partner, Locale locale) {
        return locale.getLanguage().equals("ja") ? partner.nameJa() : partner.nameEn();
    }

    /** Hours and minutes. */
    record Until(long hours, int minutes) {

        static Until of(Duration time) {
            return new Until(time.toHours(), time.toMinutesPart());
        }
    }

    /**
     * Who survives the shortest outage.
     *
     * @param inherited whether it was said of a system further along and is passed on
     */
    record AskedView(long hours, int minutes, String code, String name, boolean inherited) {

        static AskedView of(Asked asked, Locale locale) {
            return new AskedView(
                    asked.longestOutage().toHours(),
                    asked.longestOutage().toMinutesPart(),
                    asked.by().code(),
                    RadiusPage.name(asked.by(), locale),
                    asked.inherited());
        }
    }

    /**
     * The sum of one kind.
     *
     * @param worth sums with their currency, grouped and exact; empty when nothing has a known worth
     */
    record Total(
            String kind,
            long number,
            long urgent,
            long overdue,
            long within4h,
            long within1d,
            long within3d,
            List<String> worth,
            long unvalued) {

        static Total of(Exposure exposure, Locale locale) {
            return new Total(
                    exposure.kind(),
                    sum(exposure, Share::number),
                    sum(exposure, Share::urgent),
                    sum(exposure, Share::overdue),
                    sum(exposure, Share::within4h),
                    sum(exposure, Share::within1d),
                    sum(exposure, Share::within3d),
                    exposure.values().stream()
                            .map(money -> shown(money, locale))
                            .toList(),
                    exposure.unvalued());
        }

        private static long sum(Exposure exposure, java.util.function.ToLongFunction<Share> figure) {
            return exposure.shares().stream().mapToLong(figure).sum();
        }

        private static String shown(Money money, Locale locale) {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMinimumFractionDigits(money.amount().scale());
            format.setMaximumFractionDigits(money.amount().scale());
            return money.currency().getCurrencyCode() + " " + format.format(money.amount());
        }
    }

    /**
     * A partner that is reached.
     *
     * @param depth 0 the failed one, 1 directly, 2 and more through others
     * @param nextHarmAt first harm of its own; null when none is known
     */
    record Row(
            String code,
            String name,
            String kind,
            int depth,
            String why,
            long shipments,
            long declarations,
            long urgent,
            @Nullable Instant nextHarmAt) {

        static Row of(Affected affected, Map<String, Share> shares, Locale locale) {
            return new Row(
                    affected.partner().code(),
                    RadiusPage.name(affected.partner(), locale),
                    affected.partner().kind(),
                    affected.depth(),
                    locale.getLanguage().equals("ja") ? affected.whyJa() : affected.whyEn(),
                    number(shares.get("shipments")),
                    number(shares.get("declarations")),
                    shares.values().stream().mapToLong(Share::urgent).sum(),
                    shares.values().stream()
                            .map(Share::nextHarmAt)
                            .filter(Objects::nonNull)
                            .min(Instant::compareTo)
                            .orElse(null));
        }

        private static long number(@Nullable Share share) {
            return share == null ? 0 : share.number();
        }
    }
}
