package io.tsunagi.shipment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How much of an article was asked for and how much has left, for what customers are told of supply. */
public interface ServedAndAsked {

    /**
     * Figures of a shipper's articles, counted from its orders; those with the largest part missing first. Orders that were called
     * off are not counted.
     *
     * @param since orders that came in before are left out
     */
    List<Figures> of(UUID partner, Instant since, int limit);

    /**
     * Figures of one article.
     *
     * @param sku as the shipper writes it; the description where it has none
     * @param description of the article, from one of its orders
     * @param asked quantity that was asked for, more than zero
     * @param served quantity of the orders that have left or were delivered
     * @param orders how many orders that is
     */
    record Figures(String sku, String description, BigDecimal asked, BigDecimal served, long orders) {}
}
