package io.tsunagi.shipment.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what group goods belong to; the groups are data and the words that triage reasons in. */
public interface GoodsTable {

    /** The group of goods that no line of the table fits. */
    String OTHER = "OTHER";

    /**
     * The group of some goods: by article number, else by words of the description, else by HS code.
     *
     * @return the first line that fits; {@link #OTHER} without a band when none does
     */
    Goods of(@Nullable String sku, String description, @Nullable String hsCode);

    /**
     * What ground a text gives for urgency, in the words of triage: {@code VENTILATOR}, {@code DIALYSIS}, {@code OUTBREAK},
     * {@code STOCK_OUT}, {@code SUBSCRIPTION}, {@code OTHER}; {@code NONE} for no text.
     */
    String ground(@Nullable String text);

    /** Every group there is, {@link #OTHER} included. */
    Set<String> groups();

    /** Every ground there is, {@code OTHER} and {@code NONE} included. */
    Set<String> grounds();

    /** SHA-256 of what the groups and grounds are read by, hexadecimal; another one means that orders may read otherwise. */
    String fingerprint();

    /**
     * A group.
     *
     * @param group for instance {@code INSULIN}
     * @param band temperature band that such goods need; null when they bear any
     */
    record Goods(String group, @Nullable Temperature band) {}
}
