package io.tsunagi.shipment.domain.wave;

import io.tsunagi.shipment.domain.Temperature;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What hands handle goods as, where a site counts its day by kind. The kind follows from the order: goods with a temperature band
 * are {@link #COLD} where the site has set an amount for cold goods; otherwise the packing unit decides. A word that is in no list is
 * a case: that is what a warehouse without its system ships first, and a wrong guess then costs a case, not a pallet.
 *
 * <p>Codes by UN/ECE recommendations 20 (C62, EA, H87, PCE) and 21 (PX), beside the words that shippers write.
 */
public enum UnitKind {
    /** Everything together: the day is counted in one unit. */
    ALL(List.of()),
    /** Whole cases, boxes, bundles, and whatever no other kind names. */
    CASE(List.of()),
    /** Single pieces taken out of a case. */
    EACH(List.of("EA", "EACH", "PC", "PCS", "PCE", "C62", "H87", "個", "コ", "本", "枚", "台", "点", "冊", "ピース", "バラ", "単品")),
    /** Whole pallets. */
    PALLET(List.of("PL", "PLT", "PAL", "PALLET", "PX", "パレット")),
    /** Goods that must stay within a temperature band. */
    COLD(List.of());

    /** The kinds that a day may be counted in side by side. */
    public static final List<UnitKind> SIDE_BY_SIDE = List.of(CASE, EACH, PALLET, COLD);

    private final List<String> words;

    UnitKind(List<String> words) {
        this.words = words;
    }

    /** The units of orders that are of this kind, in capitals and half width. */
    public List<String> words() {
        return words;
    }

    /**
     * The kind of goods.
     *
     * @param unit as the shipper names it
     * @param set the kinds for which the site has set an amount; {@link #ALL} alone when it counts in one unit
     */
    public static UnitKind of(String unit, Temperature temperature, Set<UnitKind> set) {
        if (set.contains(ALL)) {
            return ALL;
        }
        if (temperature != Temperature.AMBIENT && set.contains(COLD)) {
            return COLD;
        }
        return of(unit);
    }

    /** The kind by the packing unit alone. */
    public static UnitKind of(String unit) {
        String word = Normalizer.normalize(unit, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return EACH.words.contains(word) ? EACH : PALLET.words.contains(word) ? PALLET : CASE;
    }
}
