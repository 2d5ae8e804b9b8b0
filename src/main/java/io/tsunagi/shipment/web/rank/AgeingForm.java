package io.tsunagi.shipment.web.rank;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What a manager types to set the patience of ageing. */
public class AgeingForm {

    private String hours = "";

    /** As typed. */
    public String getHours() {
        return hours;
    }

    public void setHours(@Nullable String hours) {
        this.hours = hours == null ? "" : hours;
    }

    /** The number; full-width digits are forgiven; null when it is none. */
    @Nullable
    Integer number() {
        String plain = Normalizer.normalize(hours, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        return plain.matches("\\d{1,6}") ? Integer.valueOf(plain) : null;
    }
}
