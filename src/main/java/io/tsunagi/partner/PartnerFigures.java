package io.tsunagi.partner;

import io.tsunagi.partner.SupplyChainMap.Partner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the book says of a partner in numbers: who needs it, how soon and how badly, and what it can open with us. */
public interface PartnerFigures {

    /** Figures of every partner, by code; the same few statements however many partners there are. */
    List<Figures> all();

    /** Figures of the partner with that code; empty when there is none. */
    Optional<Figures> of(String code);

    /**
     * Figures of a partner.
     *
     * @param systems how many systems it has on the map
     * @param needers how many other partners need one of them, each counted once
     * @param principals for how many partners it works as a sub-contractor
     * @param rto the shortest time in which one of its systems must be back, its own or asked along the map; null without a system
     * @param harmAfterDay the worst harm after a day that anybody said, inherited along the map: {@code NONE}, {@code LIGHT}, {@code
     *     SERIOUS} or {@code SEVERE}; null when nobody said any
     */
    record Figures(
            Partner partner,
            int systems,
            int needers,
            int principals,
            @Nullable Duration rto,
            @Nullable String harmAfterDay,
            Accounts accounts,
            WaysIn waysIn) {}

    /**
     * Open accounts that it holds in systems of ours.
     *
     * @param withoutMfa of those, how many ask for no second factor
     * @param unknownMfa of how many nobody has asked
     * @param powerful how many belong to administrators, to several people or to remote maintenance
     * @param unreviewed how many nobody reviewed within 90 days
     */
    record Accounts(int open, int withoutMfa, int unknownMfa, int powerful, int unreviewed) {}

    /**
     * Lines for remote maintenance and sub-contractors that come in with an account.
     *
     * @param all how many there are
     * @param unguarded how many have no second factor, or nobody has asked
     */
    record WaysIn(int all, int unguarded) {}
}
