package io.tsunagi.declaration.domain.frozen;

import java.text.Normalizer;
import java.util.Locale;

/** How a bill or invoice number is compared: half width, capitals, without spaces and hyphens. */
public final class GoodsKey {

    private GoodsKey() {}

    /** The number as it is compared; empty when nothing was typed. */
    public static String of(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-]", "");
    }
}
