package io.tsunagi.partner.web;

import io.tsunagi.partner.domain.DependencyCard;
import io.tsunagi.partner.domain.Harm;
import io.tsunagi.partner.domain.graph.Inherited;
import io.tsunagi.partner.domain.graph.Inherited.Figure;
import io.tsunagi.partner.domain.graph.SupplyGraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One figure that is asked of a system, with who said it.
 *
 * @param message key of the goal; its text takes hours, minutes (times) or the percentage
 * @param harm name of the harm; null for times and shares
 * @param first hours, or the percentage
 * @param minutes minutes beside the hours
 * @param code who said it
 * @param inherited whether it was said elsewhere and came along the map
 */
record AskedView(
        String message, @Nullable String harm, long first, int minutes, String code, String name, boolean inherited) {

    /** Every goal about which somebody said something. */
    static List<AskedView> of(
            SupplyGraph map, Inherited.Asked asked, Predicate<DependencyCard> inherited, Locale locale) {
        List<AskedView> shown = new ArrayList<>();
        Words words = new Words(map, inherited, locale, shown);
        words.time("partner.asked.rto", asked.rto());
        Figure<Integer> rlo = asked.rloPercent();
        if (rlo != null) {
            words.add("partner.asked.rlo", null, rlo.value(), 0, rlo.from());
        }
        words.time("partner.asked.longest", asked.longestOutage());
        words.harm("partner.asked.4h", asked.after4h());
        words.harm("partner.asked.1d", asked.after1d());
        words.harm("partner.asked.3d", asked.after3d());
        return List.copyOf(shown);
    }

    private record Words(SupplyGraph map, Predicate<DependencyCard> inherited, Locale locale, List<AskedView> shown) {

        void time(String message, @Nullable Figure<Duration> figure) {
            if (figure != null) {
                add(message, null, figure.value().toHours(), figure.value().toMinutesPart(), figure.from());
            }
        }

        void harm(String message, @Nullable Figure<Harm> figure) {
            if (figure != null) {
                add(message, figure.value().name(), 0, 0, figure.from());
            }
        }

        void add(String message, @Nullable String harm, long first, int minutes, DependencyCard from) {
            var who = map.partner(from.partnerId()).orElseThrow();
            shown.add(new AskedView(
                    message, harm, first, minutes, who.code(), PartnerViews.name(who, locale), inherited.test(from)));
        }
    }
}
