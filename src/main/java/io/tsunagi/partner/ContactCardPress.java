package io.tsunagi.partner;

import java.util.List;

/**
 * Prints contact cards, ten on a sheet of A4, for a drawer that needs no power. Whoever draws paper implements it; cards are no
 * papers of the register and may be printed again at any time.
 */
public interface ContactCardPress {

    /** Most contacts on one card; a partner with more gets several cards. */
    int MOST_LINES = 4;

    /**
     * Prints cards in their order.
     *
     * @param printed when it was printed, with its zone; stands on each card
     * @throws io.tsunagi.shared.Refused when words do not fit at a size that can be read; nothing is cut
     */
    byte[] print(List<Card> cards, String printed);

    /** A card, in both languages. */
    record Card(String code, String nameJa, String nameEn, List<Line> lines) {}

    /**
     * A contact.
     *
     * @param day on which the number was called and was right, or was told while nobody called it, ISO 8601
     * @param trust whether the number may be relied on
     */
    record Line(String name, String phone, boolean roundClock, String day, Trust trust) {}

    /** How far a number may be relied on. */
    enum Trust {
        /** Somebody of the house called it, not long ago. */
        CALLED,
        /** That is more than 90 days ago, or nobody answered lately. */
        OLD,
        /** The partner told it; nobody of the house called it yet. */
        TOLD
    }
}
