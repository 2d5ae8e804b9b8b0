package io.tsunagi.shipment.web.wave;

import io.tsunagi.shipment.domain.wave.CapacityUnit;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What somebody types to say how much a site can carry today. */
public class CapacityForm {

    private String site = "";
    private String amount = "";
    private CapacityUnit unit = CapacityUnit.LINE;

    /** Code of the site. */
    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    /** As typed. */
    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    /** What is counted. */
    public CapacityUnit getUnit() {
        return unit;
    }

    public void setUnit(CapacityUnit unit) {
        this.unit = unit;
    }

    /** The number; full-width digits and separators are forgiven; null when it is none. */
    @Nullable
    Integer number() {
        String plain = Normalizer.normalize(amount, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        return plain.matches("\\d{1,9}") ? Integer.valueOf(plain) : null;
    }
}
