package io.tsunagi.shipment.domain.label;

import io.tsunagi.codes.Gs1Number;
import io.tsunagi.paper.LabelPress.Gs1;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Element strings of GS1: application identifiers with their data (GS1 General Specifications, section 3). */
final class ElementStrings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    /** Letters, digits and signs that AI 10 takes and every scanner gives back, at most twenty. */
    private static final String LOT = "[A-Za-z0-9./_+-]{1,20}";

    private ElementStrings() {}

    /** AI 00: the parcel itself. */
    static Gs1 unit(String sscc) {
        return new Gs1("00" + sscc, "(00)" + sscc);
    }

    /**
     * AI 01 the article, 17 its expiry and 10 its lot, as far as they are known.
     *
     * @param sku code of the shipper; only a GTIN counts
     * @param lot left out when it has signs that AI 10 does not take
     * @return empty without a GTIN
     */
    static Optional<Gs1> item(@Nullable String sku, @Nullable LocalDate expiry, @Nullable String lot) {
        return Optional.ofNullable(sku).flatMap(Gs1Number::gtin14).map(gtin -> {
            StringBuilder data = new StringBuilder("01" + gtin);
            StringBuilder readable = new StringBuilder("(01)" + gtin);
            if (expiry != null) {
                data.append("17").append(DAY.format(expiry));
                readable.append("(17)").append(DAY.format(expiry));
            }
            if (lot != null && lot.matches(LOT)) {
                data.append("10").append(lot);
                readable.append("(10)").append(lot);
            }
            return new Gs1(data.toString(), readable.toString());
        });
    }
}
